namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>The form of a vote.</summary>
public enum VoteForm
{
    /// <summary>Öppen: the minutes state how each person voted (KL 5 kap. 67 §).</summary>
    Open,

    /// <summary>Sluten: the minutes state who voted, and the numbers.</summary>
    Closed,
}

/// <summary>An answer in a vote.</summary>
public enum VoteChoice
{
    Yes,
    No,
    Abstain,
}

/// <summary>The outcome of a vote.</summary>
public enum VoteOutcome
{
    Yes,
    No,

    /// <summary>A tie, and the casting vote was not used or nobody had it.</summary>
    Undecided,
}

/// <summary>Whose hand a ballot of an open vote is from.</summary>
public enum BallotHand
{
    /// <summary>Entered by name, for a voter who has not voted here.</summary>
    Entered,

    /// <summary>Cast by the voter.</summary>
    Own,

    /// <summary>Cast by the voter, and changed by the secretary since.</summary>
    ChangedBySecretary,

    /// <summary>Cast by the voter, and changed since by another who leads the meeting.</summary>
    ChangedByLeader,
}

/// <summary>How a person voted in an open vote.</summary>
public sealed record Ballot(AttendanceId Voter, string Name, VoteChoice Choice)
{
    public BallotHand Hand { get; init; }
}

/// <summary>Counts of a vote, each 0 or more.</summary>
public readonly record struct VoteCount(int Yes, int No, int Abstain)
{
    public int Total => Yes + No + Abstain;

    public VoteCount Plus(VoteCount other) => new(Yes + other.Yes, No + other.No, Abstain + other.Abstain);

    public VoteCount With(VoteChoice choice) => choice switch
    {
        VoteChoice.Yes => this with { Yes = Yes + 1 },
        VoteChoice.No => this with { No = No + 1 },
        _ => this with { Abstain = Abstain + 1 },
    };
}

/// <summary>Votering under an item, between two proposals.</summary>
/// <param name="Yes">What yes means: "bifall till ordförandens förslag".</param>
/// <param name="No">What no means.</param>
/// <param name="Ballots">In an open vote: who voted how. Always empty in a closed one.</param>
/// <param name="Voted">In a closed vote: who has voted, in the order of the roll and not of voting. Empty in an open one.</param>
/// <param name="Count">
/// In a closed vote: the counts, 0 until it has ended. Until then they are in the ballot box only, since counts stored one by
/// one beside who has voted would reveal the choices. In an open vote they follow from the ballots.
/// </param>
/// <param name="CastingVote">Utslagsröst: how the chair settled a tie; null when not used.</param>
/// <param name="EndedAt">Null while it is open for votes.</param>
public sealed record Vote(
    VoteId Id,
    AgendaItemId Item,
    VoteForm Form,
    string Yes,
    string No,
    ValueList<Ballot> Ballots,
    ValueList<AttendanceId> Voted,
    VoteCount Count,
    DateTimeOffset OpenedAt,
    DateTimeOffset? EndedAt = null,
    VoteChoice? CastingVote = null)
{
    /// <summary>The counts, in both forms.</summary>
    public VoteCount Result => Form == VoteForm.Closed ? Count : Ballots.Aggregate(new VoteCount(), (sum, b) => sum.With(b.Choice));

    /// <summary>How many have answered; in a closed vote without those on paper.</summary>
    public int VotedCount => Form == VoteForm.Closed ? Voted.Count : Ballots.Count;

    /// <summary>A tied open vote that is not settled. One without any yes or no is not the chair's to settle.</summary>
    public bool WantsCastingVote =>
        Form == VoteForm.Open && EndedAt is not null && CastingVote is null && Result is { Yes: > 0 } && Result.Yes == Result.No;

    public bool HasVoted(AttendanceId who) => Form == VoteForm.Closed ? Voted.Contains(who) : Ballots.Any(b => b.Voter == who);

    /// <summary>The outcome: the majority of those who vote decides. Abstentions (KL 4 kap. 25 §) are not counted.</summary>
    public VoteOutcome Outcome => (Result.Yes - Result.No, CastingVote) switch
    {
        ( > 0, _) or (0, VoteChoice.Yes) => VoteOutcome.Yes,
        ( < 0, _) or (0, VoteChoice.No) => VoteOutcome.No,
        _ => VoteOutcome.Undecided,
    };
}
