using BfaRadet.Domain.Decisions;

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

    /// <summary>In a pause nothing is proposed, voted or decided.</summary>
    public sealed record NothingInAPause(DateTimeOffset Since) : MeetingRefusal;

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

    /// <summary>No seat is empty.</summary>
    /// <param name="Seat">The member the substitute stands in for; empty for one without an own seat.</param>
    /// <param name="By">Who is in that seat: the member, or another substitute; empty when it is not known.</param>
    public sealed record NoSeatToServe(string Name, string Seat, string By) : MeetingRefusal;

    /// <summary>Somebody is in the seat: the member, or another substitute.</summary>
    public sealed record SeatIsTaken(string Name, string Seat, string By) : MeetingRefusal;

    /// <summary>The own seat is not empty, and others are: one must say whose.</summary>
    public sealed record ForWhom(string Name) : MeetingRefusal;

    /// <summary>Serves for another than the one asked for.</summary>
    public sealed record ServesAlready(string Name, string Seat) : MeetingRefusal;

    /// <summary>Two would have been in one seat when something was settled in an item, or now.</summary>
    /// <param name="Other">The member, or another substitute.</param>
    public sealed record SeatHeldTwice(string Title, string Seat, string Substitute, string Other) : MeetingRefusal;

    /// <summary>Another is in the seat in this item, until the next.</summary>
    public sealed record SeatIsHeld(string Name, string By) : MeetingRefusal;

    /// <summary>Today is another day than the planned one: one must say how it is meant.</summary>
    public sealed record AnotherDay(DateOnly Planned, DateOnly Today) : MeetingRefusal;

    /// <summary>A meeting is written up afterwards only when its time has passed.</summary>
    public sealed record NotHeldYet(DateTimeOffset From) : MeetingRefusal;

    /// <summary>Opening, pauses and closing that go backwards or overlap, or lie ahead.</summary>
    /// <param name="At">The time that does not fit the others.</param>
    public sealed record ImpossibleTimes(DateTimeOffset At) : MeetingRefusal;

    /// <summary>Somebody came, left, or served outside the times: that is put right first.</summary>
    public sealed record OutsideTheMeeting(string Name, DateTimeOffset At) : MeetingRefusal;

    /// <summary>Number of a first decision outside 1 to <paramref name="Max"/>.</summary>
    public sealed record NumberOutOfRange(int Number, int Max) : MeetingRefusal;

    /// <summary>Takes no part in decisions, or is away, and so cannot lead the meeting.</summary>
    public sealed record CannotLead(string Name) : MeetingRefusal;

    /// <summary>Is away, and so cannot keep the minutes.</summary>
    public sealed record CannotKeepMinutes(string Name) : MeetingRefusal;

    /// <summary>Is chosen to adjust the minutes, and so cannot lead the meeting or keep its minutes.</summary>
    public sealed record IsAdjuster(string Name) : MeetingRefusal;

    /// <summary>Somebody of this name is here already, and is not co-opted besides.</summary>
    public sealed record IsHereAlready(string Name) : MeetingRefusal;

    /// <summary>Times of a stay that go backwards, or lie outside the meeting.</summary>
    /// <param name="At">The time that does not fit the others; null when it is an item, or no time is left.</param>
    public sealed record ImpossibleStay(DateTimeOffset? At) : MeetingRefusal;

    /// <summary>Something is missing, and no reason was given for closing all the same.</summary>
    public sealed record GapsBeforeClosing(ValueList<ClosingGap> Gaps) : MeetingRefusal;

    /// <summary>The decision belongs to another meeting, or was taken back already.</summary>
    public sealed record DecisionGone : MeetingRefusal;

    /// <summary>The decision with this id is recorded, in other words or under another item.</summary>
    public sealed record RecordedOtherwise(DecisionNumber Number, string Text) : MeetingRefusal;

    /// <summary>A vote is open under the item: it must be ended or cancelled first.</summary>
    public sealed record VoteIsOn(string Title) : MeetingRefusal;

    /// <summary>A vote is opened under the item that is on.</summary>
    public sealed record NotTheCurrentItem(string Title) : MeetingRefusal;

    /// <summary>Nothing is proposed, voted, declared or said under a break.</summary>
    public sealed record NothingOnABreak : MeetingRefusal;

    /// <summary>Yes and no stand for the same.</summary>
    public sealed record SameProposals : MeetingRefusal;

    /// <summary>Nobody who decides is here and free to.</summary>
    public sealed record NobodyToVote : MeetingRefusal;

    /// <summary>More votes than there are people who may vote.</summary>
    public sealed record MoreVotesThanVoters(int Votes, int Voters) : MeetingRefusal;

    /// <summary>A count below 0.</summary>
    public sealed record NegativeCount : MeetingRefusal;

    /// <summary>The vote was cancelled.</summary>
    public sealed record VoteGone : MeetingRefusal;

    /// <summary>The vote has ended.</summary>
    public sealed record VoteHasEnded(DateTimeOffset EndedAt) : MeetingRefusal;

    /// <summary>Takes no part in decisions.</summary>
    public sealed record DoesNotDecide(string Name) : MeetingRefusal;

    /// <summary>Has left, or has not come.</summary>
    public sealed record NotHere(string Name) : MeetingRefusal;

    /// <summary>Has jäv in the item.</summary>
    public sealed record IsInConflict(string Name) : MeetingRefusal;

    /// <summary>In a closed vote an answer once given stands.</summary>
    public sealed record HasVoted(string Name) : MeetingRefusal;

    /// <summary>In a closed vote nobody enters what another chose; votes on paper are entered as numbers.</summary>
    public sealed record ClosedVoteByName(string Name) : MeetingRefusal;

    /// <summary>The ballot box of a closed vote does not hold as many as have voted: the server was started anew meanwhile.</summary>
    public sealed record VotesLost(int Voted, int Counted) : MeetingRefusal;

    /// <summary>In a closed vote so few have voted that the numbers would tell who chose what, and others have not.</summary>
    public sealed record TooFewBallots(int Cast, int Needed) : MeetingRefusal;

    /// <summary>Took part in the vote, by the roll: the voice stands.</summary>
    public sealed record VotedByTheRoll(string Name) : MeetingRefusal;

    /// <summary>The vote is not equal, or is settled, or is closed.</summary>
    public sealed record NothingToSettle : MeetingRefusal;

    /// <summary>The casting vote belongs to another.</summary>
    /// <param name="Name">Who leads the item.</param>
    public sealed record NotInTheChair(string Name) : MeetingRefusal;

    /// <summary>The motion was taken back.</summary>
    public sealed record MotionGone : MeetingRefusal;

    /// <summary>The statement was taken back.</summary>
    public sealed record StatementGone : MeetingRefusal;

    /// <summary>Has voted, or reserved, in the item, and so cannot have jäv in it.</summary>
    public sealed record TookPart(string Name) : MeetingRefusal;

    /// <summary>There is no decision under the item to reserve against.</summary>
    public sealed record NothingDecided(string Title) : MeetingRefusal;

    /// <summary>Was not here when the item was handled.</summary>
    public sealed record WasNotHereFor(string Name, string Title) : MeetingRefusal;

    /// <summary>Has reserved in the item already.</summary>
    public sealed record HasDissented(string Name) : MeetingRefusal;

    /// <summary>More motions, votes or statements than a meeting holds.</summary>
    public sealed record TooManyProceedings(int Max) : MeetingRefusal;

    /// <summary>Led the meeting, kept its minutes, was not here, or takes no part in decisions.</summary>
    public sealed record CannotAdjust(string Name) : MeetingRefusal;

    /// <summary>The minutes are being adjusted: who does it stands.</summary>
    public sealed record AdjustingHasBegun : MeetingRefusal;
}
