package org.cordon.board;

import java.util.List;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.SubjectOfProcess;
import org.cordon.control.Visibility;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** Finds the person behind a number, for those who may know of them. */
@Service
public class Subjects {

    private final Visibility visibility;
    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;
    private final PersonDirectory persons;
    private final TaskBoard tasks;
    private final List<SubjectOfProcess> processes;

    Subjects(
            Visibility visibility,
            KeyPersonDirectory keyPersons,
            CaseLookup cases,
            PersonDirectory persons,
            TaskBoard tasks,
            List<SubjectOfProcess> processes) {
        this.visibility = visibility;
        this.keyPersons = keyPersons;
        this.cases = cases;
        this.persons = persons;
        this.tasks = tasks;
        this.processes = processes;
    }

    /**
     * The key person or case with this number, masked.
     *
     * @throws NotFound {@code person.unknown} if there is none that the caller may know of
     */
    public Subject require(String number) {
        return new Subject(number, persons.masked(personId(number)));
    }

    /** Whom the task is about; a task of others is refused as one that nobody knows, without the number behind it. */
    public Subject requireOfTask(String taskId) {
        String subject = tasks.subjectOf(taskId).orElseThrow(() -> unknown(taskId));
        String number = personOf(subject);
        if (!visibility.isVisible(number)) {
            throw unknown(taskId);
        }
        return require(number);
    }

    /** Some processes are about a person's task or notice, and those about the person. */
    private String personOf(String number) {
        return processes.stream()
                .flatMap(process -> process.numberOf(number).stream())
                .findFirst()
                .map(this::personOf)
                .orElse(number);
    }

    long personId(String number) {
        visibility.require(number);
        return keyPersons
                .find(number)
                .map(KeyPerson::personId)
                .or(() -> cases.byNumber(number).map(CaseSummary::personId))
                .orElseThrow(() -> unknown(number));
    }

    private static NotFound unknown(String number) {
        return new NotFound("person.unknown", "There is no key person or case %s".formatted(number), number);
    }
}
