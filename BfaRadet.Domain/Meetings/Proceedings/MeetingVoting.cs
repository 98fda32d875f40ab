using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>
/// The votes of a meeting, each between two proposals under the current item, answered by deciders who are present and have
/// no jäv. While a vote is open the meeting cannot be moved on.
/// </summary>
public sealed partial class MeetingVoting : MeetingPart
{
    private MeetingVoting()
    {
    }

    internal MeetingVoting(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>
    /// The minimum number of ballots for a closed vote to be secret: of two, each would know the other's by the numbers.
    /// </summary>
    public const int FewestBallots = 3;

    /// <summary>In the order they were opened; at most one is open.</summary>
    public ValueList<Vote> Votes { get; internal set => Set(ref field, value); }

    /// <summary>Ids of cancelled votes: they are not used again.</summary>
    public ValueList<Guid> UsedUpIds { get; private set => Set(ref field, value); }

    // Who may vote depends on the roll.
    internal override void Changed()
    {
        base.Changed();
        Meeting.Roll.RelyOn();
    }

    internal bool IsOpen => OpenedVote is not null;

    /// <summary>The open vote, if any.</summary>
    private Vote? OpenedVote => Votes.FirstOrDefault(v => v.EndedAt is null);

    /// <summary>
    /// Opens a vote under the current item. Refused outside the session, in a pause, under a break, while another is open,
    /// without the wording of both proposals, and when nobody could vote, or too few for a closed one. Idempotent for equal content; other content under
    /// the same id is refused.
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

        if ((UsedUp(UsedUpIds, id.Value) ?? Meeting.Proceedings.NoProceedings(by, item) ?? NothingInAPause() ?? NotOn(item) ?? VoteIsOn()
            ?? Faults.Of(
                Wording.Check(by.Today, nameof(Vote.Yes), yes, Wording.TextMax, required: true),
                Wording.Check(by.Today, nameof(Vote.No), no, Wording.TextMax, required: true))
            ?? (yes == no ? new MeetingRefusal.SameProposals() : null)
            ?? MeetingProceedings.Room(Votes.Count) ?? WrongVoters(item, form)) is { } declined)
        {
            return declined;
        }

        Meeting.Move();
        Votes = [.. Votes, new Vote(id, item, form, yes, no, [], [], default, at)];
        Record(new VoteOpened(Id, item, id, form, yes, no));
        return Done.Value;
    }

    /// <summary>
    /// Ends a vote. When an open vote is tied, the chair's own answer decides; a chair who has not answered yes or no is
    /// asked for the casting vote afterwards. Idempotent.
    /// </summary>
    /// <param name="chair">Who leads the item; null when nobody who may decide in it does.</param>
    /// <param name="box">
    /// The counts in the ballot box of a closed vote. Refused when they do not add up to the number of voters, while fewer
    /// than three have voted, and when one of those in the box is the only one that who ends it does not know: the counts
    /// would reveal the votes.
    /// </param>
    /// <param name="entered">
    /// Votes of a closed vote given on paper, known to who enters them. Refused when more than the persons who have not voted.
    /// </param>
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
            // Votes on paper that arrive after another has ended it are not counted.
            return entered.Total == 0 || vote.Count.Total == vote.Voted.Count + entered.Total ? Done.Value : ended;
        }

        if (vote.Form == VoteForm.Closed && WrongCount(by, vote, box, entered) is { } wrong)
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
    /// Utslagsröst (casting vote) in a tied open vote: by the chair, or entered by the secretary. Refused in a pause, and
    /// when there is no tie to settle. Idempotent for equal content.
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

        // Only the person who leads the item has the casting vote; the secretary may enter it for that person.
        if (!by.Has(Duties.Secretary) && by.Member != line.Member)
        {
            return new MeetingRefusal.NotInTheChair(line.Name);
        }

        Replace(vote, vote with { CastingVote = choice });
        Record(new CastingVoteGiven(Id, vote.Item, id, line.Name, choice));
        return Done.Value;
    }

    /// <summary>
    /// Cancels a vote, open or ended, for example when it was put wrongly: it is left out of the minutes, but stays in the
    /// journal. Idempotent.
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

    /// <summary>
    /// Refuses while a vote or a ranking is open: no item is taken up, no pause or closing, no other vote, and no substitute starts to serve.
    /// </summary>
    internal MeetingRefusal? VoteIsOn() =>
        OpenedVote is { } vote ? new MeetingRefusal.VoteIsOn(ItemOf(vote.Item)?.Title ?? "")
        : OpenedRanking is { } ranking ? new MeetingRefusal.RankingIsOn(ItemOf(ranking.Item)?.Title ?? "")
        : null;

    /// <summary>Refuses while the minutes have a vote about a motion.</summary>
    internal MeetingRefusal.MotionWasVotedOn? VotedOn(Motion motion) =>
        Votes.Any(v => IsAbout(v, motion)) ? new MeetingRefusal.MotionWasVotedOn(motion.Name) : null;

    private static bool IsAbout(Vote vote, Motion motion) =>
        vote.Item == motion.Item && (MotionQuote.Names(vote.Yes, motion) || MotionQuote.Names(vote.No, motion));

    private Refusal? NotOn(AgendaItemId item) =>
        Meeting.CurrentItem == item ? null : new MeetingRefusal.NotTheCurrentItem(ItemOf(item)!.Title);

    private Vote? FindVote(VoteId id) => Votes.FirstOrDefault(v => v.Id == id);

    private void Replace(Vote vote, Vote by) => Votes = Votes.Select(v => v.Id == vote.Id ? by : v).ToValueList();

    private static MeetingRefusal.VoteHasEnded? HasEnded(Vote vote) =>
        vote.EndedAt is { } at ? new MeetingRefusal.VoteHasEnded(at) : null;

    private MeetingRefusal? WrongCount(Actor by, Vote vote, VoteCount box, VoteCount entered)
    {
        // Who ends it knows the votes on paper and one's own; of three votes everybody else knows one.
        var unknown = box.Total - vote.Voted.Count(v => by.Member is { } self && OnRoll(v)?.Member == self);
        var left = Seats.VotersOf(vote.Item).Count(a => !vote.HasVoted(a.Id));
        return box.Total != vote.Voted.Count ? new MeetingRefusal.VotesLost(vote.Voted.Count, box.Total)
            : entered.Yes < 0 || entered.No < 0 || entered.Abstain < 0 ? new MeetingRefusal.NegativeCount()
            : entered.Total > left ? new MeetingRefusal.MoreVotesThanVoters(box.Total + entered.Total, box.Total + left)
            : box.Total + entered.Total < FewestBallots ? new MeetingRefusal.TooFewBallots(box.Total + entered.Total, FewestBallots)
            : unknown == 1 ? new MeetingRefusal.OneSecretBallot()
            : null;
    }

    private MeetingRefusal? WrongVoters(AgendaItemId item, VoteForm form) => Seats.VotersOf(item).Count() switch
    {
        0 => new MeetingRefusal.NobodyToVote(),
        < FewestBallots and var few when form == VoteForm.Closed => new MeetingRefusal.TooFewForClosed(few, FewestBallots),
        _ => null,
    };
}
