package org.cordon.transfers.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.cordon.platform.web.Problems;
import org.cordon.transfers.AssignmentRefused;
import org.cordon.transfers.BulkAssignment;
import org.cordon.transfers.LedgerDay;
import org.cordon.transfers.TransferLedger;
import org.cordon.transfers.TransferOverview;
import org.cordon.transfers.TransferPlanner;
import org.cordon.transfers.TransferProposal;
import org.cordon.transfers.TransferStaff;
import org.cordon.transfers.WaitingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many people at once: who waits, a proposal, and the assignment. */
@RestController
@RequestMapping("/api/v1/transfers")
class TransferController {

    private final TransferOverview overview;
    private final TransferPlanner planner;
    private final BulkAssignment assignment;
    private final TransferLedger ledger;
    private final TransferStaff staff;
    private final Problems problems;

    TransferController(
            TransferOverview overview,
            TransferPlanner planner,
            BulkAssignment assignment,
            TransferLedger ledger,
            TransferStaff staff,
            Problems problems) {
        this.overview = overview;
        this.planner = planner;
        this.assignment = assignment;
        this.ledger = ledger;
        this.staff = staff;
        this.problems = problems;
    }

    /** Everybody without a seat, the riskiest first. */
    @GetMapping("/waiting")
    List<WaitingPerson> waiting() {
        return overview.waiting(staff.teamToRead());
    }

    /** Sent, arrived, in transit and returned on each of the last days. */
    @GetMapping("/ledger")
    List<LedgerDay> ledger() {
        String team = staff.teamToRead();
        return ledger.days().stream().filter(day -> day.teamCode().equals(team)).toList();
    }

    /** Writes nothing. */
    @PostMapping("/proposal")
    TransferProposal propose(@Valid @RequestBody ProposalRequest request) {
        List<String> people = request.people();
        return planner.propose(staff.teamToWrite(), people == null ? List.of() : people);
    }

    /** All or nobody. */
    @PostMapping("/assignments")
    AssignmentResponse assign(@Valid @RequestBody AssignmentRequest request) {
        return new AssignmentResponse(assignment.assign(staff.teamToWrite(), request.assigned()));
    }

    @ExceptionHandler(AssignmentRefused.class)
    ProblemDetail refused(AssignmentRefused refusal, Locale language) {
        ProblemDetail problem = problems.of(
                HttpStatus.CONFLICT,
                refusal.code(),
                language,
                refusal.violations().size());
        problem.setProperty(
                "violations",
                refusal.violations().stream()
                        .map(violation -> new ViolationResponse(
                                violation.number(),
                                violation.reason().code(),
                                problems.translated(violation.reason(), language)))
                        .toList());
        return problem;
    }

    /** How many people got a seat. */
    record AssignmentResponse(int assigned) {}

    /** A person and the rule that forbids what was planned for them. */
    record ViolationResponse(String number, String code, String detail) {}
}
