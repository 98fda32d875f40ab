namespace BfaRadet.Domain.Meetings;

/// <summary>Why a meeting declines.</summary>
public abstract record MeetingRefusal : Refusal
{
    private MeetingRefusal()
    {
    }

    /// <summary>It ends before, or when, it starts.</summary>
    public sealed record EndsBeforeItStarts(TimeOnly From, TimeOnly To) : MeetingRefusal;

    /// <summary>The link is not an https address.</summary>
    public sealed record NotALink(string Typed) : MeetingRefusal;

    /// <summary>Planned minutes outside 0 to <paramref name="Max"/>.</summary>
    public sealed record MinutesOutOfRange(int Minutes, int Max) : MeetingRefusal;

    /// <summary>More items than an agenda holds.</summary>
    public sealed record TooManyItems(int Max) : MeetingRefusal;

    /// <summary>The item was taken away by somebody else.</summary>
    public sealed record ItemGone : MeetingRefusal;

    /// <summary>An item that was taken up, or decided, stays on the agenda.</summary>
    public sealed record ItemWasTakenUp(string Title) : MeetingRefusal;

    /// <summary>A meeting without items cannot be shared.</summary>
    public sealed record NothingToShare : MeetingRefusal;

    /// <summary>The council must have been given the agenda first.</summary>
    public sealed record NotShared : MeetingRefusal;

    /// <summary>Somebody opened it before.</summary>
    public sealed record AlreadyOpen(DateTimeOffset OpenedAt) : MeetingRefusal;

    /// <summary>The meeting is not in session.</summary>
    public sealed record NotInSession(MeetingState State) : MeetingRefusal;

    /// <summary>The meeting is closed.</summary>
    public sealed record IsClosed(DateTimeOffset ClosedAt) : MeetingRefusal;

    /// <summary>A pause is on: it must end first.</summary>
    public sealed record IsPaused(DateTimeOffset Since) : MeetingRefusal;

    /// <summary>A break on the agenda holds no decision.</summary>
    public sealed record NotOnABreak : MeetingRefusal;

    /// <summary>A break on the agenda has no minutes.</summary>
    public sealed record NoMinutesOfABreak : MeetingRefusal;

    /// <summary>One who has no account here, or no duty in the council today, cannot hold the pen.</summary>
    public sealed record CannotHoldThePen(string Name) : MeetingRefusal;

    /// <summary>Too few who decide are here.</summary>
    public sealed record NotQuorate(int Present, int Needed) : MeetingRefusal;

    /// <summary>No such line on the roll.</summary>
    public sealed record NotOnTheRoll : MeetingRefusal;

    /// <summary>Only a substitute can serve.</summary>
    public sealed record NotASubstitute(string Name) : MeetingRefusal;

    /// <summary>As many serve already as seats are empty.</summary>
    public sealed record NoSeatToServe(string Name) : MeetingRefusal;

    /// <summary>Times of a stay that go backwards, or lie outside the meeting.</summary>
    public sealed record ImpossibleStay : MeetingRefusal;

    /// <summary>Something is missing, and no reason was given for closing all the same.</summary>
    public sealed record GapsBeforeClosing(ValueList<ClosingGap> Gaps) : MeetingRefusal;

    /// <summary>The decision belongs to another meeting, or was taken back already.</summary>
    public sealed record DecisionGone : MeetingRefusal;
}
