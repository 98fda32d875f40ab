using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>
/// Votes of a meeting: opened between two proposals under the item that is on, answered by those who decide, are here and have
/// no jäv, and ended. While one lasts the meeting stays where it is.
/// </summary>
public sealed partial class MeetingVoting : MeetingPart
{
    private MeetingVoting()
    {
    }

    internal MeetingVoting(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>As many as a closed vote takes to be secret, unless all who may vote have.</summary>
    public const int FewestBallots = 3;

    /// <summary>In the order they were opened; at most one is open.</summary>
    public ValueList<Vote> Votes { get; internal set => Set(ref field, value); }

    /// <summary>Ids of votes that were taken away: nothing else is entered under them.</summary>
    public ValueList<Guid> UsedUpIds { get; private set => Set(ref field, value); }

    // Who may vote follows from the roll.
    internal override void Changed()
    {
        base.Changed();
        Meeting.Roll.RelyOn();
    }

    internal bool IsOpen => OpenedVote is not null;

    /// <summary>The vote that is open, if any.</summary>
    private Vote? OpenedVote => Votes.FirstOrDefault(v => v.EndedAt is null);

    /// <summary>
    /// Opens a vote under the item that is on. Refused outside the session and in a pause, on a break, while another is
    /// open, without the wording of both proposals, and when nobody could vote. The same twice is harmless; something else
    /// under the same id is refused.
    /// </summary>
    public Result<Done> OpenVote(
        Actor by, VoteId id, AgendaItemId item, VoteForm form, string yes, string no, DateTimeOffset at)
    {
        at = Own(at);
        (yes, no) = (Wording.Text(yes), Wording.Text(no));
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is { } known)
        {
            return (known.Item, known.Form, known.Yes, known.No) == (item, form, yes, no)
                ? Done.Value
                : new AlreadyEntered($"{known.Yes} – {known.No}");
        }

        if ((UsedUp(UsedUpIds, id.Value) ?? Meeting.Proceedings.NoProceedings(item) ?? NothingInAPause() ?? NotOn(item) ?? VoteIsOn()
            ?? Faults.Of(
                Wording.Check(by.Today, nameof(Vote.Yes), yes, Wording.TextMax, required: true),
                Wording.Check(by.Today, nameof(Vote.No), no, Wording.TextMax, required: true))
            ?? (yes == no ? new MeetingRefusal.SameProposals() : null)
            ?? MeetingProceedings.Room(Votes.Count) ?? WrongVoters(item)) is { } declined)
        {
            return declined;
        }

        Meeting.Move();
        Votes = [.. Votes, new Vote(id, item, form, yes, no, [], [], default, at)];
        Record(new VoteOpened(Id, item, id, form, yes, no));
        return Done.Value;
    }

    /// <summary>
    /// Ends a vote. Who has not answered has not voted. When it is equal in an open vote, the answer of the one in the
    /// chair decides; who leads and has not said yes or no is asked for the casting vote afterwards. Asking twice is
    /// harmless.
    /// </summary>
    /// <param name="chair">Who leads the item; null when nobody who may decide in it does.</param>
    /// <param name="box">
    /// What the ballot box of a closed vote holds. Refused when it does not hold as many as have voted, and while fewer than three
    /// have voted and others may: their numbers beside their names would be their votes.
    /// </param>
    /// <param name="entered">Votes of a closed vote given on paper. Refused when more than those who have not voted.</param>
    public Result<Done> EndVote(
        Actor by, VoteId id, AttendanceId? chair, DateTimeOffset at, VoteCount box = default, VoteCount entered = default)
    {
        at = Own(at);
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        if (HasEnded(vote) is { } ended)
        {
            // Votes on paper that come after another has ended it are not in the count.
            return entered.Total == 0 || vote.Count.Total == vote.Voted.Count + entered.Total ? Done.Value : ended;
        }

        if (vote.Form == VoteForm.Closed && WrongCount(vote, box, entered) is { } wrong)
        {
            return wrong;
        }

        var counted = vote.Form == VoteForm.Closed
            ? vote with { EndedAt = at, Count = box.Plus(entered) }
            : vote with { EndedAt = at };
        if (counted.WantsCastingVote && counted.Ballots.FirstOrDefault(b => b.Voter == chair) is { Choice: not VoteChoice.Abstain } own)
        {
            counted = counted with { CastingVote = own.Choice };
        }

        Meeting.Move();
        Replace(vote, counted);
        Meeting.Agenda.Settle(vote.Item, at);
        Record(new VoteEnded(Id, vote.Item, id, vote.Form, counted.Result, counted.Outcome, counted.CastingVote));
        return Done.Value;
    }

    /// <summary>
    /// Utslagsröst in an open vote that ended equal: by the one in the chair, or entered by who leads and records. Refused
    /// in a pause, and when there is nothing to settle. The same twice is harmless.
    /// </summary>
    public Result<Done> GiveCastingVote(Actor by, VoteId id, AttendanceId? chair, VoteChoice choice)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        if (vote.CastingVote == choice)
        {
            return Done.Value;
        }

        if (NothingInAPause() is { } paused)
        {
            return paused;
        }

        if (choice == VoteChoice.Abstain || !vote.WantsCastingVote || chair is not { } leading || OnRoll(leading) is not { } line)
        {
            return new MeetingRefusal.NothingToSettle();
        }

        // Another chair than the one in the chair has no casting vote; the secretary enters what the one in the chair says.
        if (!by.Has(Duties.Secretary) && by.Member != line.Member)
        {
            return new MeetingRefusal.NotInTheChair(line.Name);
        }

        Replace(vote, vote with { CastingVote = choice });
        Record(new CastingVoteGiven(Id, vote.Item, id, line.Name, choice));
        return Done.Value;
    }

    /// <summary>
    /// Takes a vote away, open or ended, as when it was put wrongly: it is no part of the minutes, and leaves a trace in the
    /// journal. Asking twice is harmless.
    /// </summary>
    public Result<Done> CancelVote(Actor by, VoteId id, DateTimeOffset at)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is { } vote)
        {
            Meeting.Move();
            Votes = [.. Votes.Where(v => v != vote)];
            UsedUpIds = [.. UsedUpIds, id.Value];
            Meeting.Agenda.Unsettle(ItemOf(vote.Item), vote.EndedAt);
            Meeting.Roll.HandBackSeats(Own(at));
            Record(new VoteCancelled(Id, vote.Item, id, vote.EndedAt is not null));
        }

        return Done.Value;
    }

    /// <summary>While a vote is open nothing is taken up, paused or closed, and nobody begins to serve.</summary>
    internal MeetingRefusal.VoteIsOn? VoteIsOn() =>
        OpenedVote is { } vote ? new MeetingRefusal.VoteIsOn(ItemOf(vote.Item)?.Title ?? "") : null;

    private Refusal? NotOn(AgendaItemId item) =>
        Meeting.CurrentItem == item ? null : new MeetingRefusal.NotTheCurrentItem(ItemOf(item)!.Title);

    private Vote? FindVote(VoteId id) => Votes.FirstOrDefault(v => v.Id == id);

    private void Replace(Vote vote, Vote by) => Votes = Votes.Select(v => v.Id == vote.Id ? by : v).ToValueList();

    private static MeetingRefusal.VoteHasEnded? HasEnded(Vote vote) =>
        vote.EndedAt is { } at ? new MeetingRefusal.VoteHasEnded(at) : null;

    private MeetingRefusal? WrongCount(Vote vote, VoteCount box, VoteCount entered)
    {
        var left = Seats.VotersOf(vote.Item).Count(a => !vote.HasVoted(a.Id));
        return box.Total != vote.Voted.Count ? new MeetingRefusal.VotesLost(vote.Voted.Count, box.Total)
            : entered.Yes < 0 || entered.No < 0 || entered.Abstain < 0 ? new MeetingRefusal.NegativeCount()
            : entered.Total > left ? new MeetingRefusal.MoreVotesThanVoters(box.Total + entered.Total, box.Total + left)
            : entered.Total < left && box.Total + entered.Total < FewestBallots ? new MeetingRefusal.TooFewBallots(box.Total + entered.Total, FewestBallots)
            : null;
    }

    private MeetingRefusal? WrongVoters(AgendaItemId item) => Seats.VotersOf(item).Any() ? null : new MeetingRefusal.NobodyToVote();
}
