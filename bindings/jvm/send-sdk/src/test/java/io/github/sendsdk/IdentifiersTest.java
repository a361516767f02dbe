package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers exist only if they are well formed, and say what is wrong if they are not. */
class IdentifiersTest {
    private static final String WOMAN = "QRZFCN84S63H501H";

    @Test
    void aFiscalCodeTellsWhatItIsMadeOf() {
        FiscalCode code = FiscalCode.parse(WOMAN);
        assertEquals(WOMAN, code.value());
        assertEquals(Sex.FEMALE, code.sex());
        assertEquals("H501", code.placeCode());
        assertEquals(Arrays.asList(LocalDate.of(1984, 11, 23)), code.birthDates().subList(0, 1));
        assertFalse(code.isOmocodic());
        FiscalCode second = FiscalCode.parse("QRZFCN84S63H50MZ");
        assertTrue(second.isOmocodic());
        assertEquals(code, second.base());
    }

    @Test
    void aLenientReadingForgivesBlanksAndSmallLetters() {
        assertEquals(FiscalCode.parse(WOMAN), FiscalCode.parseLenient(" qrzfcn84s63 h501h"));
        assertEquals("12345670157", VatNumber.parseLenient("it 12345670157").value());
        assertEquals("80078750587", NumericTaxId.parseLenient("800 78750587 ").value());
        assertInstanceOf(FiscalCode.class, TaxId.parseLenient(" qrzfcn84s63 h501h"));
        InvalidInputException strict = assertThrows(InvalidInputException.class, () -> FiscalCode.parse(" " + WOMAN));
        assertEquals("not_canonical", strict.getCode());
    }

    @ParameterizedTest
    @CsvSource({
        "FiscalCode, QRZFCN84S63H501Z, check_char, 16",
        "FiscalCode, QRZFCN84S63H50, length,",
        "FiscalCode, QRZFCN84S63H501é, non_ascii, 16",
        "NumericTaxId, 80078750588, check_digit, 11",
        "NumericTaxId, 01920061197, office, 8",
        "VatNumber, 80078750587, entity_non_vat,",
        "PaTaxId, 1234567O157, character, 8",
        "TaxId, RSS, length,",
        "TaxId, QRZFCN84S63H501Z, check_char, 16",
        "Iun, XGHJ-QGEV-YJHQ-202611-E, format,",
        "Iun, XGHJ-QGEV-YJHQ-2026-1-E-1, format, 20",
        "RequestId, abc, format,",
        "NoticeCode, 30200010000001941X, non_digit, 18",
        "TaxonomyCode, 0101011, character, 7",
        "Sha256Digest, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=, non_canonical_trailing_bits, 43",
    })
    void anErrorNamesTheRuleAndTheCharacter(String type, String text, String code, Integer position) {
        InvalidInputException error = assertThrows(InvalidInputException.class, () -> parser(type).apply(text));
        assertEquals(code, error.getCode());
        assertEquals(position, error.getPosition());
        assertEquals(ErrorKind.INVALID_INPUT, error.getKind());
        assertFalse(error.isRetryable());
        assertNull(error.getPath());
        assertFalse(error.getMessage().contains(text), error.getMessage());
        assertNotEquals(error.getMessage(), error.getMessage(Locale.ITALIAN));
    }

    private static Function<String, Object> parser(String type) {
        switch (type) {
            case "FiscalCode":
                return FiscalCode::parse;
            case "NumericTaxId":
                return NumericTaxId::parse;
            case "VatNumber":
                return VatNumber::parse;
            case "PaTaxId":
                return PaTaxId::parse;
            case "TaxId":
                return TaxId::parse;
            case "Iun":
                return Iun::parse;
            case "RequestId":
                return RequestId::parse;
            case "NoticeCode":
                return NoticeCode::parse;
            case "TaxonomyCode":
                return TaxonomyCode::parse;
            default:
                return Sha256Digest::parse;
        }
    }

    @Test
    void theTextIsReadable() {
        InvalidInputException error =
                assertThrows(InvalidInputException.class, () -> FiscalCode.parse("QRZFCN84S63H501Z"));
        assertEquals(
                "character 16 of the fiscal code (control character) is 'Z' and the others ask for 'H': "
                        + "copy the code again from the document",
                error.getMessage());
        assertTrue(error.getMessage(Locale.ITALY).startsWith("il carattere 16"), error.getMessage(Locale.ITALY));
        assertEquals(error.getMessage(), error.getMessage(Locale.GERMAN));
    }

    @Test
    void halfACharacterIsRefusedAndNothingElseHappens() {
        InvalidInputException error = assertThrows(InvalidInputException.class, () -> FiscalCode.parse("\ud800"));
        assertEquals("not_text", error.getCode());
    }

    @Test
    void aTaxIdIsOneOfTwo() {
        assertInstanceOf(FiscalCode.class, TaxId.parse(WOMAN));
        TaxId body = TaxId.parse("80078750587");
        assertEquals(NumericTaxIdKind.ENTITY_NON_VAT, ((NumericTaxId) body).kind());
        assertEquals(body, NumericTaxId.parse("80078750587"));
        assertEquals("12345670157", VatNumber.parse("12345670157").toTaxId().value());
    }

    @Test
    void kindsOfNumbersHaveTheNamesOfTheCore() {
        for (String number : Arrays.asList("12345670157", "80078750587")) {
            assertNotEquals(NumericTaxIdKind.UNKNOWN, NumericTaxId.parse(number).kind());
        }
        assertFalse(NumericTaxIdKind.ENTITY_NON_VAT.isProvisional());
        assertTrue(NumericTaxIdKind.of("provisional_ex_officio").isProvisional());
    }

    @Test
    void aBodysTaxIdIsOnlyDigitsUntilItIsChecked() {
        PaTaxId example = PaTaxId.parse("77777777777");
        assertThrows(InvalidInputException.class, example::check);
        PaTaxId.parse("80016350821").check();
    }

    @Test
    void anIunTellsItsParts() {
        Iun iun = Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1");
        assertEquals(2026, iun.year());
        assertEquals(11, iun.month());
        assertEquals('E', iun.controlLetter());
        assertTrue(iun.isControlOk());
        assertFalse(iun.isInformal());
        iun.check();
        assertEquals(iun, iun.toRequestId().iun());

        Iun typo = Iun.parse("XGHJ-QGEV-YJHQ-202611-D-1");
        assertFalse(typo.isControlOk());
        assertEquals('E', typo.expectedControlLetter());
        InvalidInputException error = assertThrows(InvalidInputException.class, typo::check);
        assertEquals("control", error.getCode());
        assertEquals(23, error.getPosition());
    }

    @Test
    void aRequestIdMayHideNoIun() {
        RequestId id = RequestId.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThrows(InvalidInputException.class, id::iun);
    }

    @Test
    void aNoticeCodeIsLooseUntilItIsChecked() {
        NoticeCode code = NoticeCode.parse("302000100000019414");
        assertEquals(3, code.auxDigit());
        assertEquals("02000100000019414", code.iuv());
        code.check();
        InvalidInputException error = assertThrows(
                InvalidInputException.class, () -> NoticeCode.parse("302000100000019421").check());
        assertEquals("check_digits", error.getCode());
    }

    @Test
    void aTaxonomyCodeTellsWhatIsPublished() {
        TaxonomyCode fines = TaxonomyCode.parse("010101P");
        assertTrue(fines.isKnown());
        assertEquals(true, fines.withPayment());
        assertEquals("Comune", fines.entity());
        assertEquals("Polizia Locale", fines.area());
        TaxonomyCode unknown = TaxonomyCode.parse("999999X");
        assertFalse(unknown.isKnown());
        assertNull(unknown.withPayment());
        assertNull(unknown.title());
    }

    @Test
    void digestsOfBytesAndOfFilesAgree(@TempDir Path folder) throws Exception {
        assertEquals(
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", Sha256Digest.of(new byte[0]).value());
        byte[] content = "avviso".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("perché è così.bin");
        Files.write(file, content);
        Sha256Digest digest = Sha256Digest.of(content);
        assertEquals(digest, Sha256Digest.of(file));
        assertEquals(32, digest.bytes().length);
        assertEquals(digest, Sha256Digest.parse(digest.value()));
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("missing.pdf");
        FileException error = assertThrows(FileException.class, () -> Sha256Digest.of(file));
        assertEquals(file.toString(), error.getPath());
        assertTrue(error.getMessage().contains("missing.pdf"), error.getMessage());
    }

    @Test
    void aFileInAnArchiveCannotBeReadFromOutside(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("some.zip");
        Files.write(archive, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        try (FileSystem zip = FileSystems.newFileSystem(archive, (ClassLoader) null)) {
            Path inside = zip.getPath("verbale.pdf");
            InvalidInputException error = assertThrows(InvalidInputException.class, () -> Attachment.pdf(inside));
            assertEquals("file_system", error.getCode());
        }
    }

    @Test
    void manyAreCheckedInOneCall() {
        List<String> codes = new ArrayList<>(Collections.nCopies(100_000, WOMAN));
        codes.set(7, "QRZFCN84S63H501Z");
        codes.set(99_999, "");
        List<CheckFailure> failures = FiscalCode.check(codes);
        assertEquals(2, failures.size());
        assertEquals(7, failures.get(0).getIndex());
        assertEquals("check_char", failures.get(0).getCode());
        assertEquals(16, failures.get(0).getPosition());
        assertTrue(failures.get(0).getMessage(Locale.ITALIAN).startsWith("il carattere 16"));
        assertEquals(99_999, failures.get(1).getIndex());
        assertNull(failures.get(1).getPosition());

        assertEquals(1, NumericTaxId.check(Arrays.asList("80078750587", "80078750588")).size());
        assertEquals(1, VatNumber.check(Arrays.asList("12345670157", "80078750587")).size());
        assertEquals(0, TaxId.check(Arrays.asList(WOMAN, "80078750587")).size());
        assertEquals(1, Iun.check(Arrays.asList("XGHJ-QGEV-YJHQ-202611-E-1", "x")).size());
        assertEquals(1, NoticeCode.check(Arrays.asList("302000100000019414", "3")).size());
    }

    @Test
    void equalityIsThatOfTheText() {
        assertEquals(FiscalCode.parse(WOMAN), FiscalCode.parse(WOMAN));
        assertEquals(FiscalCode.parse(WOMAN).hashCode(), FiscalCode.parse(WOMAN).hashCode());
        assertNotEquals(NumericTaxId.parse("12345670157"), VatNumber.parse("12345670157"));
        assertNotEquals(FiscalCode.parse(WOMAN), null);
    }
}
