package io.github.sendsdk.scenarios;

import io.github.sendsdk.CheckFailure;
import io.github.sendsdk.FiscalCode;
import io.github.sendsdk.InvalidInputException;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NoticeCode;
import io.github.sendsdk.NumericTaxId;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.VatNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps about identifiers: what one tells, and which of many are wrong. */
final class Identified {
    static final Map<String, Function<Arguments, Object>> STEPS = new TreeMap<>();

    /** What is told of an identifier, by its kind. */
    private static final Map<String, Function<String, Told>> STRICT = new TreeMap<>();

    /** The same, from what people write. */
    private static final Map<String, Function<String, Told>> LENIENT = new TreeMap<>();

    private static final Map<String, Function<List<String>, List<CheckFailure>>> MANY = new TreeMap<>();

    static {
        STEPS.put("identifier", Identified::identifier);
        STEPS.put("identifiers", Identified::identifiers);
        STRICT.put("iun", text -> iun(Iun.parse(text)));
        STRICT.put("request_id", text -> Told.that("text", RequestId.parse(text).value())
                .and("iun", RequestId.parse(text).iun().value()));
        STRICT.put("fiscal_code", text -> fiscalCode(FiscalCode.parse(text)));
        STRICT.put("numeric_tax_id", text -> numeric(NumericTaxId.parse(text)));
        STRICT.put("notice_code", text -> noticeCode(NoticeCode.parse(text)));
        STRICT.put("tax_id", text -> Told.that("text", TaxId.parse(text).value()));
        STRICT.put("pa_tax_id", text -> publicBody(PaTaxId.parse(text)));
        STRICT.put("vat_number", text -> Told.that("text", VatNumber.parse(text).value()));
        STRICT.put("taxonomy_code", text -> taxonomy(TaxonomyCode.parse(text)));
        LENIENT.put("fiscal_code", text -> fiscalCode(FiscalCode.parseLenient(text)));
        LENIENT.put("numeric_tax_id", text -> numeric(NumericTaxId.parseLenient(text)));
        LENIENT.put("pa_tax_id", text -> publicBody(PaTaxId.parseLenient(text)));
        LENIENT.put("vat_number", text -> Told.that("text", VatNumber.parseLenient(text).value()));
        MANY.put("iun", Iun::check);
        MANY.put("fiscal_code", FiscalCode::check);
        MANY.put("numeric_tax_id", NumericTaxId::check);
        MANY.put("notice_code", NoticeCode::check);
        MANY.put("tax_id", TaxId::check);
        MANY.put("vat_number", VatNumber::check);
    }

    private Identified() {}

    private static <T> T known(Map<String, T> kinds, String kind) {
        T found = kinds.get(kind);
        if (found == null) {
            throw new Wrong("there is no such identifier: " + kind);
        }
        return found;
    }

    private static Object identifier(Arguments given) {
        String kind = given.text("kind");
        return known(given.flag("lenient", false) ? LENIENT : STRICT, kind).apply(given.text("text"));
    }

    private static Object identifiers(Arguments given) {
        List<CheckFailure> failures = known(MANY, given.text("kind")).apply(given.texts("texts"));
        return new Told().list("failures", failures, failure ->
                Told.that("index", failure.getIndex()).and("code", failure.getCode()));
    }

    /** The word for the rule that is broken, if one is. */
    private static @Nullable String broken(Runnable check) {
        try {
            check.run();
            return null;
        } catch (InvalidInputException error) {
            return error.getCode();
        }
    }

    private static Told iun(Iun iun) {
        return Values.iun(iun).and("check", broken(iun::check));
    }

    private static Told fiscalCode(FiscalCode code) {
        return Told.that("text", code.value())
                .and("sex", code.sex().name().substring(0, 1))
                .and("place_code", code.placeCode())
                .and("omocodic", code.isOmocodic())
                .and("omocodia_mask", code.omocodiaMask())
                .and("base", code.base().value())
                .and("born_abroad", code.isBornAbroad())
                .list("birth_dates", code.birthDates(), date -> date.toString())
                .and("surname_code", code.surnameCode())
                .and("name_code", code.nameCode())
                .and("all_letters", code.withOmocodia(127).value())
                .and("place_known", code.isPlaceKnown())
                .list("oddities", code.oddities(), oddity -> oddity);
    }

    private static Told numeric(NumericTaxId number) {
        return Told.that("text", number.value())
                .and("kind", Values.word(number.kind()))
                .and("provisional", number.kind().isProvisional())
                .and("meaning", number.explanation().getEnglish())
                .and("meaning_it", number.explanation().getItalian());
    }

    private static Told noticeCode(NoticeCode code) {
        String reason = broken(code::check);
        String digits = code.expectedCheckDigits();
        return Told.that("text", code.value())
                .and("iuv", code.iuv())
                .and("check_digits_ok", reason == null)
                .and("check", reason)
                .and("aux", code.auxDigit())
                .and("application_code", code.applicationCode())
                .and("segregation", code.segregation())
                .and("iuv_base", code.iuvBase())
                .and("check_digits", code.checkDigits())
                .and("expected_check_digits", digits == null ? null : Integer.valueOf(digits))
                .and("current", code.isCurrentSpec());
    }

    private static Told publicBody(PaTaxId number) {
        return Told.that("text", number.value()).and("check", broken(number::check));
    }

    private static Told taxonomy(TaxonomyCode code) {
        return Told.that("text", code.value())
                .and("known", code.isKnown())
                .and("with_payment", code.withPayment())
                .and("entity", code.entity())
                .and("area", code.area())
                .and("title", code.title());
    }
}
