package io.github.sendsdk;

import io.github.sendsdk.ffi.PhysicalAddressData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A postal address to write to. The letter has rows of 44 characters. */
public final class PhysicalAddress extends ValueObject {
    private final PhysicalAddressData data;

    private PhysicalAddress(PhysicalAddressData data) {
        this.data = data;
    }

    /**
     * An address of a street with number and a municipality.
     *
     * @param address street and number
     * @param municipality municipality
     * @return the address
     */
    public static PhysicalAddress of(String address, String municipality) {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(municipality, "municipality");
        return new PhysicalAddress(
                new PhysicalAddressData(null, address, null, null, municipality, null, null, null));
    }

    /**
     * "Presso": the person at whose place the recipient gets mail.
     *
     * @param line the name
     * @return an address
     */
    public PhysicalAddress withAt(String line) {
        Objects.requireNonNull(line, "line");
        return new PhysicalAddress(new PhysicalAddressData(
                line, data.address(), data.addressDetails(), data.zip(),
                data.municipality(), data.municipalityDetails(), data.province(), data.foreignState()));
    }

    /**
     * Staircase, flat, ….
     *
     * @param line the line
     * @return an address
     */
    public PhysicalAddress withAddressDetails(String line) {
        Objects.requireNonNull(line, "line");
        return new PhysicalAddress(new PhysicalAddressData(
                data.at(), data.address(), line, data.zip(),
                data.municipality(), data.municipalityDetails(), data.province(), data.foreignState()));
    }

    /**
     * Postal code (CAP); an Italian address needs it.
     *
     * @param line the code
     * @return an address
     */
    public PhysicalAddress withZip(String line) {
        Objects.requireNonNull(line, "line");
        return new PhysicalAddress(new PhysicalAddressData(
                data.at(), data.address(), data.addressDetails(), line,
                data.municipality(), data.municipalityDetails(), data.province(), data.foreignState()));
    }

    /**
     * Hamlet.
     *
     * @param line the name
     * @return an address
     */
    public PhysicalAddress withMunicipalityDetails(String line) {
        Objects.requireNonNull(line, "line");
        return new PhysicalAddress(new PhysicalAddressData(
                data.at(), data.address(), data.addressDetails(), data.zip(),
                data.municipality(), line, data.province(), data.foreignState()));
    }

    /**
     * Province, two letters; an Italian address needs it.
     *
     * @param line the letters
     * @return an address
     */
    public PhysicalAddress withProvince(String line) {
        Objects.requireNonNull(line, "line");
        return new PhysicalAddress(new PhysicalAddressData(
                data.at(), data.address(), data.addressDetails(), data.zip(),
                data.municipality(), data.municipalityDetails(), line, data.foreignState()));
    }

    /**
     * Country, if not Italy.
     *
     * @param line its name in Italian
     * @return an address
     */
    public PhysicalAddress withForeignState(String line) {
        Objects.requireNonNull(line, "line");
        return new PhysicalAddress(new PhysicalAddressData(
                data.at(), data.address(), data.addressDetails(), data.zip(),
                data.municipality(), data.municipalityDetails(), data.province(), line));
    }

    PhysicalAddressData toNative() {
        return data;
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(data);
    }
}
