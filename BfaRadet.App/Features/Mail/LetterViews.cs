namespace BfaRadet.App.Features.Mail;

/// <summary>Where a letter is on its way.</summary>
public enum LetterState
{
    /// <summary>There was no mail server: somebody hands it over.</summary>
    ToHandOver,

    /// <summary>It will be sent.</summary>
    Waiting,

    /// <summary>Its receiver has chosen one letter a day: it goes with the others then.</summary>
    Gathering,

    /// <summary>It was tried, and will be again.</summary>
    PutOff,

    /// <summary>It was tried and is tried no more.</summary>
    GivenUp,

    Sent,
    HandedOver,

    /// <summary>A newer one took its place before it had gone.</summary>
    Replaced,

    /// <summary>It was taken back before it had gone: what it says is no longer so.</summary>
    TakenBack,
}

/// <summary>A letter as it is read.</summary>
/// <param name="Council">Empty for one of the installation.</param>
/// <param name="Text">Without its links' secrets, unless the letter is handed over by the reader.</param>
/// <param name="At">When it reached its state; for one that was put off or is gathered, when it goes.</param>
/// <param name="Fault">Why the last try failed; empty when none did.</param>
public sealed record LetterView(
    Guid Id, string Council, string ToName, string ToAddress, string Subject, string Text, ValueList<string> Enclosures,
    DateTimeOffset Made, LetterState State, DateTimeOffset At, string Fault)
{
    public bool IsDone => State is LetterState.Sent or LetterState.HandedOver or LetterState.Replaced or LetterState.TakenBack;

    /// <summary>Why it was written, in words that letters of one occasion share; may be empty.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>The meeting it is about, and its day; null for other letters.</summary>
    public LetterMeeting? Meeting { get; init; }

    /// <summary>It may be read whole, copied and saved as a file: nothing else will bring it to its receiver.</summary>
    public bool IsByHand => State is LetterState.ToHandOver or LetterState.GivenUp;
}

/// <summary>A meeting that letters are about.</summary>
public sealed record LetterMeeting(MeetingId Id, CouncilId Council, DateOnly Date);

/// <summary>Letters, the latest first.</summary>
/// <param name="Sends">Whether there is a mail server.</param>
/// <param name="Left">How many older ones are not shown.</param>
public sealed record LettersView(string Council, ValueList<LetterView> Letters, int Left, bool Sends)
{
    /// <summary>By the meeting they are about, that of the latest letter first, and the latest first in each.</summary>
    public IReadOnlyList<IGrouping<LetterMeeting?, LetterView>> ByMeeting => [.. Letters.GroupBy(l => l.Meeting)];

    public int ToHandOver => Letters.Count(l => l.IsByHand);
}
