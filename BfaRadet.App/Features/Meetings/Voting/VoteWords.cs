using BfaRadet.Domain.Meetings.Proceedings;


namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Words for votes, answers and statements.</summary>
public static class VoteWords
{
    public static string Of(VoteForm form) => form switch
    {
        VoteForm.Open => "öppen",
        VoteForm.Closed => "sluten",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "A form without a word"),
    };

    public static string Of(VoteChoice choice) => choice switch
    {
        VoteChoice.Yes => "Ja",
        VoteChoice.No => "Nej",
        VoteChoice.Abstain => "Avstår",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "A choice without a word"),
    };

    /// <summary>"5 ja, 2 nej, 1 avstår".</summary>
    public static string Of(VoteCount count) => $"{count.Yes} ja, {count.No} nej, {count.Abstain} avstår";

    /// <summary>"Utfallet blev ja, genom utslagsröst".</summary>
    public static string Of(VoteOutcome outcome, VoteChoice? castingVote) => outcome switch
    {
        VoteOutcome.Yes => castingVote is null ? "Utfallet blev ja" : "Lika röstetal, utslagsrösten blev ja",
        VoteOutcome.No => castingVote is null ? "Utfallet blev nej" : "Lika röstetal, utslagsrösten blev nej",
        VoteOutcome.Undecided => "Lika röstetal, inget avgjort",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without words"),
    };

    /// <summary>"5 av 8 har röstat".</summary>
    public static string Progress(int voted, int voters) => $"{voted} av {voters} har röstat";

    /// <summary>"5 av 8 röstade." of a vote that has ended; empty when the roll was corrected since and has too few.</summary>
    public static string Turnout(int voted, int entitled) => voted <= entitled ? $"{voted} av {entitled} röstade." : "";

    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Dissent => "Reservation",
        StatementKind.Note => "Protokollsanteckning",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word"),
    };
}
