using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings;

/// <summary>Reasons why a change to a meeting is refused.</summary>
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

    /// <summary>The council's next meeting is not the one it was. <c>Day</c> is null when none is planned.</summary>
    public sealed record NextIsAnother(DateOnly? Day) : MeetingRefusal;

    /// <summary>The next meeting would come after another that is planned.</summary>
    public sealed record AnotherIsEarlier(DateOnly Day) : MeetingRefusal;

    /// <summary>A suggestion comes back on a day that is ahead.</summary>
    public sealed record NotAhead(DateOnly Day) : MeetingRefusal;

    /// <summary>Some of several items cannot be added; none was.</summary>
    public sealed record ItemsRefused(ValueList<Agenda.ItemFault> Each) : MeetingRefusal;

    /// <summary>Another has settled the same decision at the item since it was seen. <c>By</c> is empty when it was taken back.</summary>
    public sealed record SettledMeanwhile(DecisionNumber Number, string By) : MeetingRefusal;

    /// <summary>Only the one who settled it takes it back; others settle it again.</summary>
    public sealed record SettledByAnother(DecisionNumber Number, string By) : MeetingRefusal;

    /// <summary>The item does not follow up that decision.</summary>
    public sealed record NotFollowedUp : MeetingRefusal;

    /// <summary>The item is for a circle that the person does not belong to.</summary>
    public sealed record ForACircle : MeetingRefusal;

    /// <summary>A break is for all: an item for a circle is opened to all before it becomes one.</summary>
    public sealed record BreakIsForAll : MeetingRefusal;

    /// <summary>A break takes up no earlier item and no decision.</summary>
    public sealed record BreakIsAboutNothing : MeetingRefusal;

    /// <summary>A chosen adjuster would not be allowed to read what is to be adjusted.</summary>
    public sealed record AdjusterIsOutside(string Name) : MeetingRefusal;

    /// <summary>The item was removed by another.</summary>
    public sealed record ItemGone : MeetingRefusal;

    /// <summary>An item that was taken up, or decided, stays on the agenda.</summary>
    public sealed record ItemWasTakenUp(string Title) : MeetingRefusal;

    /// <summary>A meeting without items cannot be shared.</summary>
    public sealed record NothingToShare : MeetingRefusal;

    /// <summary>The agenda must be shared first.</summary>
    public sealed record NotShared : MeetingRefusal;

    /// <summary>It is cancelled.</summary>
    public sealed record IsCancelled(DateTimeOffset At) : MeetingRefusal;

    /// <summary>It has been opened and cannot be cancelled.</summary>
    public sealed record HasOpened(DateTimeOffset At) : MeetingRefusal;

    /// <summary>Only those who prepare know of it: there is nothing to cancel.</summary>
    public sealed record OnlyPrepared : MeetingRefusal;

    /// <summary>A letter has said that it is cancelled.</summary>
    public sealed record CancellingIsTold : MeetingRefusal;

    /// <summary>The council knows of it: it is cancelled and not removed.</summary>
    public sealed record IsShared(DateOnly Date) : MeetingRefusal;

    /// <summary>The meeting is open already.</summary>
    public sealed record AlreadyOpen(DateTimeOffset OpenedAt) : MeetingRefusal;

    /// <summary>The meeting is not in session.</summary>
    public sealed record NotInSession(MeetingState State) : MeetingRefusal;

    /// <summary>The meeting is closed.</summary>
    public sealed record IsClosed(DateTimeOffset ClosedAt) : MeetingRefusal;

    /// <summary>A pause must end first.</summary>
    public sealed record IsPaused(DateTimeOffset Since) : MeetingRefusal;

    /// <summary>In a pause nothing is proposed, voted or decided.</summary>
    public sealed record NothingInAPause(DateTimeOffset Since) : MeetingRefusal;

    /// <summary>No decision can be recorded under a break.</summary>
    public sealed record NotOnABreak : MeetingRefusal;

    /// <summary>A break on the agenda has no minutes.</summary>
    public sealed record NoMinutesOfABreak : MeetingRefusal;

    /// <summary>The person has no account, or no duty in the council today.</summary>
    public sealed record CannotHoldThePen(string Name) : MeetingRefusal;

    /// <summary>Too few deciders are present.</summary>
    public sealed record NotQuorate(int Present, int Needed) : MeetingRefusal;

    /// <summary>No such line on the roll.</summary>
    public sealed record NotOnTheRoll : MeetingRefusal;

    /// <summary>The person is not a substitute.</summary>
    public sealed record NotASubstitute(string Name) : MeetingRefusal;

    /// <summary>No seat is empty.</summary>
    /// <param name="Seat">The member the substitute stands in for; empty for one without an own seat.</param>
    /// <param name="By">Who is in that seat: the member, or another substitute; empty when it is not known.</param>
    public sealed record NoSeatToServe(string Name, string Seat, string By) : MeetingRefusal;

    /// <summary>Somebody is in the seat: the member, or another substitute.</summary>
    public sealed record SeatIsTaken(string Name, string Seat, string By) : MeetingRefusal;

    /// <summary>The substitute's own seat is not empty, and several others are: the seat must be given.</summary>
    public sealed record ForWhom(string Name) : MeetingRefusal;

    /// <summary>The substitute serves for another member already.</summary>
    public sealed record ServesAlready(string Name, string Seat) : MeetingRefusal;

    /// <summary>Two would have been in one seat when something was settled in an item, or now.</summary>
    /// <param name="Other">The member, or another substitute.</param>
    public sealed record SeatHeldTwice(string Title, string Seat, string Substitute, string Other) : MeetingRefusal;

    /// <summary>Another is in the seat in this item, until the next.</summary>
    public sealed record SeatIsHeld(string Name, string By) : MeetingRefusal;

    /// <summary>Today is not the planned day: the request must say how to open.</summary>
    public sealed record AnotherDay(DateOnly Planned, DateOnly Today) : MeetingRefusal;

    /// <summary>A meeting can be entered afterwards only when its time has passed.</summary>
    public sealed record NotHeldYet(DateTimeOffset From) : MeetingRefusal;

    /// <summary>Opening, pauses and closing go backwards, overlap, or lie in the future.</summary>
    /// <param name="At">The time that conflicts with the others.</param>
    public sealed record ImpossibleTimes(DateTimeOffset At) : MeetingRefusal;

    /// <summary>Somebody's attendance or service is outside the times: correct that first.</summary>
    public sealed record OutsideTheMeeting(string Name, DateTimeOffset At) : MeetingRefusal;

    /// <summary>Number of a first decision outside 1 to <paramref name="Max"/>.</summary>
    public sealed record NumberOutOfRange(int Number, int Max) : MeetingRefusal;

    /// <summary>A person who takes no part in decisions, or is absent, cannot lead the meeting.</summary>
    public sealed record CannotLead(string Name) : MeetingRefusal;

    /// <summary>An absent person cannot keep the minutes.</summary>
    public sealed record CannotKeepMinutes(string Name) : MeetingRefusal;

    /// <summary>An adjuster cannot lead the meeting or keep its minutes.</summary>
    public sealed record IsAdjuster(string Name) : MeetingRefusal;

    /// <summary>A person of this name is present already.</summary>
    public sealed record IsHereAlready(string Name) : MeetingRefusal;

    /// <summary>Times of a stay that go backwards, or lie outside the meeting.</summary>
    /// <param name="At">The time that conflicts with the others; null when it is an item, or the list is empty.</param>
    public sealed record ImpossibleStay(DateTimeOffset? At) : MeetingRefusal;

    /// <summary>Something is missing, and no reason was given for closing anyway.</summary>
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

    /// <summary>Both proposals have the same wording.</summary>
    public sealed record SameProposals : MeetingRefusal;

    /// <summary>A ranking is open under the item: it must be closed or cancelled first.</summary>
    public sealed record RankingIsOn(string Title) : MeetingRefusal;

    /// <summary>The ranking was taken away.</summary>
    public sealed record RankingGone : MeetingRefusal;

    /// <summary>The ranking has been closed.</summary>
    public sealed record RankingHasClosed(DateTimeOffset ClosedAt) : MeetingRefusal;

    /// <summary>Too few or too many to put in order.</summary>
    public sealed record WrongOptionCount(int Count, int Fewest, int Most) : MeetingRefusal;

    /// <summary>What was to be put in order is not there any more.</summary>
    public sealed record OptionGone : MeetingRefusal;

    /// <summary>The person has given an order, which another does not change.</summary>
    public sealed record RankedThemselves(string Name) : MeetingRefusal;

    /// <summary>Nobody who takes part in the item has answered.</summary>
    public sealed record NobodyRanked : MeetingRefusal;

    /// <summary>Nobody present may vote.</summary>
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

    /// <summary>In a closed vote an answer cannot be changed.</summary>
    public sealed record HasVoted(string Name) : MeetingRefusal;

    /// <summary>The voter has voted: another changes that only knowing it, and nothing was changed.</summary>
    public sealed record VotedThemselves(string Name) : MeetingRefusal;

    /// <summary>In a closed vote nobody enters another's answer; votes on paper are entered as numbers.</summary>
    public sealed record ClosedVoteByName(string Name) : MeetingRefusal;

    /// <summary>The ballot box of a closed vote has fewer votes than voters: the server was restarted meanwhile.</summary>
    public sealed record VotesLost(int Voted, int Counted) : MeetingRefusal;

    /// <summary>In a closed vote so few have voted that the numbers would reveal who chose what.</summary>
    public sealed record TooFewBallots(int Cast, int Needed) : MeetingRefusal;

    /// <summary>So few may vote that the numbers of a closed vote would reveal who chose what.</summary>
    public sealed record TooFewForClosed(int Voters, int Needed) : MeetingRefusal;

    /// <summary>Whoever ends the closed vote knows all ballots but one: one's own, and those on paper.</summary>
    public sealed record OneSecretBallot : MeetingRefusal;

    /// <summary>By the roll the person took part: the ballot stays.</summary>
    public sealed record VotedByTheRoll(string Name) : MeetingRefusal;

    /// <summary>There is no tie to settle.</summary>
    public sealed record NothingToSettle : MeetingRefusal;

    /// <summary>The casting vote belongs to another.</summary>
    /// <param name="Name">Who leads the item.</param>
    public sealed record NotInTheChair(string Name) : MeetingRefusal;

    /// <summary>The motion was taken back.</summary>
    public sealed record MotionGone : MeetingRefusal;

    /// <summary>The item was voted on or decided with the motion as it stands: its mover does not change it any more.</summary>
    public sealed record MotionWasHandled(string Name) : MeetingRefusal;

    /// <summary>A vote is about the motion: one of them does not change without the other.</summary>
    public sealed record MotionWasVotedOn(string Name) : MeetingRefusal;

    /// <summary>The item is voted on or decided: what belongs before that is added by who leads the meeting.</summary>
    public sealed record ItemIsSettled(string Title) : MeetingRefusal;

    /// <summary>The meeting has left the item that it was asked for in.</summary>
    /// <param name="Title">The item it was asked for in; empty when it is not on the agenda any more.</param>
    public sealed record HasGoneOn(string Title) : MeetingRefusal;

    /// <summary>The statement was taken back.</summary>
    public sealed record StatementGone : MeetingRefusal;

    /// <summary>A person who has voted or reserved in the item cannot have jäv in it.</summary>
    public sealed record TookPart(string Name) : MeetingRefusal;

    /// <summary>There is no decision under the item to reserve against.</summary>
    public sealed record NothingDecided(string Title) : MeetingRefusal;

    /// <summary>Was not here when the item was handled.</summary>
    public sealed record WasNotHereFor(string Name, string Title) : MeetingRefusal;

    /// <summary>Has reserved in the item already.</summary>
    public sealed record HasDissented(string Name) : MeetingRefusal;

    /// <summary>More motions, votes or statements than a meeting holds.</summary>
    public sealed record TooManyProceedings(int Max) : MeetingRefusal;

    /// <summary>The person led the meeting, kept its minutes, was absent, or takes no part in decisions.</summary>
    public sealed record CannotAdjust(string Name) : MeetingRefusal;

    /// <summary>The adjusting has begun: the adjusters can no longer change.</summary>
    public sealed record AdjustingHasBegun : MeetingRefusal;
}
