package org.cordon.transfers;

import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.Refused;
import org.springframework.data.repository.Repository;

/** All transfer orders. */
interface TransferOrders extends Repository<TransferOrder, Long> {

    Optional<TransferOrder> findByOpenKey(String openKey);

    List<TransferOrder> findByNumberAndOpenKeyIsNotNull(String number);

    List<TransferOrder> findByOpenKeyIsNotNullOrderById();

    /** Everybody who ever sat on the trip and did not give the seat back before stepping in. */
    List<TransferOrder> findByTripIdOrderBySeat(long tripId);

    /** Open orders without a seat, the riskiest and then the oldest first. */
    List<TransferOrder> findByTeamCodeAndOpenKeyIsNotNullAndTripIdIsNullOrderByUrgencyAscOrderedAtAscIdAsc(
            String teamCode);

    TransferOrder saveAndFlush(TransferOrder order);

    default List<TransferOrder> waiting(String teamCode) {
        return findByTeamCodeAndOpenKeyIsNotNullAndTripIdIsNullOrderByUrgencyAscOrderedAtAscIdAsc(teamCode);
    }

    default Optional<TransferOrder> findOpen(String number, Direction direction) {
        return findByOpenKey(TransferOrder.openKey(number, direction));
    }

    /** The open order; {@code transfer.notOrdered} if no vehicle was planned. */
    default TransferOrder requireOpen(String number, Direction direction) {
        return findOpen(number, direction)
                .orElseThrow(() ->
                        new Refused("transfer.notOrdered", "No vehicle was planned for %s".formatted(number), number));
    }
}
