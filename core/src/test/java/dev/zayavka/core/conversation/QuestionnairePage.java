package dev.zayavka.core.conversation;

/** Renders {@code docs/state-questionnaire.md} from the decider itself. */
final class QuestionnairePage {

  private QuestionnairePage() {}

  static String render() {
    return """
        # States of a questionnaire

        Drawn from `QuestionnaireDecider` by its own test; `./zayavka test -Dzayavka.docs=write`
        draws it anew.

        ## From the first question to the last

        ```mermaid
        stateDiagram-v2
            [*] --> NotBegun
        %s    Complete --> [*]
            Cancelled --> [*]
        ```

        A desk describes its questions (`Question`: a name, a reader that accepts or refuses an
        answer, and whether it can be skipped) and stores one state: the answers so far and the open
        question. It keeps them in the dialogue of the person, so that any instance can go on after
        a restart. `Complete` and `Cancelled` are not stored: the dialogue is closed.

        ## Every state and every command

        `→ State` goes there, `+ Event` stays and something follows, `=` is fine and changes
        nothing, `✗ REASON` is refused. The example asks for a name, then for an age (a number, may
        be skipped), then for a comment (may be skipped). The name is answered, the age is open;
        where the questions are complete, age and comment were skipped.

        %s
        ## The last question

        The name is answered, the age was skipped, the comment is open.

        %s"""
        .formatted(
            QuestionnaireTable.table().diagram() + QuestionnaireTable.lastQuestion().diagram(),
            QuestionnaireTable.table().render(),
            QuestionnaireTable.lastQuestion().render());
  }
}
