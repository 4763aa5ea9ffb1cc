package org.cordon.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.cordon.platform.errors.DomainException;
import org.junit.jupiter.api.Test;

class SeatingTests {

    private static final TransferRule CONTACT = rule(false, List.of(VehicleKind.COACH, VehicleKind.VAN), 1);
    private static final TransferRule CASE = rule(true, List.of(VehicleKind.AMBULANCE, VehicleKind.VAN), 0);

    @Test
    void seatsAHouseholdTogetherAndStrangersApart() {
        Seating van = new Seating(van(7, true), 0);

        assertThat(van.place(contact("A", 1))).isEqualTo(1);
        assertThat(van.place(contact("B", 1))).isEqualTo(2);
        assertThat(van.place(contact("C", 2))).isEqualTo(4);
        assertThat(van.place(contact("D", 2))).as("beside their own").isEqualTo(5);
        assertThat(van.place(contact("E", 3))).isEqualTo(7);
        refuses("trip.full", () -> van.place(contact("F", 4)));
        refuses("trip.full", () -> van.place(contact("G", 2)));
    }

    @Test
    void fillsEverySeatWithOneHousehold() {
        Seating van = new Seating(van(3, true), 0);

        for (int seat = 1; seat <= 3; seat++) {
            assertThat(van.place(contact("P" + seat, 1))).isEqualTo(seat);
        }
        refuses("trip.full", () -> van.place(contact("P4", 1)));
    }

    @Test
    void letsACaseRideAlone() {
        Seating withCase = new Seating(van(7, true), 0);
        withCase.place(new Passenger("PC-1", CASE, 1));
        assertThat(withCase.seats()).as("the database is told one seat").isEqualTo(1);
        refuses("transfer.alone", () -> withCase.place(contact("A", 1)));

        Seating withContact = new Seating(van(7, true), 0);
        withContact.place(contact("A", 1));
        refuses("transfer.alone", () -> withContact.place(new Passenger("PC-1", CASE, 2)));
    }

    @Test
    void takesOnlyVehiclesThatTheRuleAllows() {
        refuses("vehicle.cabOpen", () -> new Seating(van(7, false), 0).place(contact("A", 1)));
        Vehicle coach = new Vehicle("TT1", "鲁B10001", new VehicleDetails(VehicleKind.COACH, 45, true, false, true));
        refuses("vehicle.notSuitable", () -> new Seating(coach, 0).place(new Passenger("PC-1", CASE, 1)));
    }

    private static void refuses(String code, Runnable placing) {
        assertThatThrownBy(placing::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static Passenger contact(String number, int household) {
        return new Passenger(number, CONTACT, household);
    }

    private static Vehicle van(int seats, boolean sealedCab) {
        return new Vehicle("TT1", "鲁B12345", new VehicleDetails(VehicleKind.VAN, seats, sealedCab, false, true));
    }

    private static TransferRule rule(boolean alone, List<VehicleKind> vehicles, int between) {
        return new TransferRule(3, alone, vehicles, false, true, between, new BigDecimal("37.3"));
    }
}
