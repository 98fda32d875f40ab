using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>
/// Votering: opened between two proposals under the item that is on, answered by those who decide, are here and have no
/// jäv, and ended. While it lasts the meeting stays where it is: see <see cref="VoteIsOn"/>.
/// </content>
public sealed partial class Meeting
{
    /// <summary>As many as a closed vote takes to be secret, unless all who may vote have.</summary>
    public const int FewestBallots = 3;

    /// <summary>The vote that is open, if any.</summary>
    private Vote? OpenedVote => Votes.FirstOrDefault(v => v.EndedAt is null);

    /// <summary>Those who may answer in a vote under the item now: they hold a seat, are here, and have no jäv in it.</summary>
    public IEnumerable<Attendance> VotersOf(AgendaItemId item) =>
        SeatsNow(FindItem(item)).Values.ToHashSet() is var seated
            ? _roll.Where(a => seated.Contains(a) && a.Decides && a.IsHere && !HasConflict(item, a.Id))
            : [];

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
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is { } known)
        {
            return (known.Item, known.Form, known.Yes, known.No) == (item, form, yes, no)
                ? Done.Value
                : new AlreadyEntered($"{known.Yes} – {known.No}");
        }

        if ((UsedUp(id.Value) ?? NoProceedings(item) ?? NothingInAPause() ?? NotOn(item) ?? VoteIsOn()
            ?? Faults.Of(
                Wording.Check(by.Today, nameof(Vote.Yes), yes, Wording.TextMax, required: true),
                Wording.Check(by.Today, nameof(Vote.No), no, Wording.TextMax, required: true))
            ?? (yes == no ? new MeetingRefusal.SameProposals() : null)
            ?? Room(Votes.Count) ?? WrongVoters(item)) is { } declined)
        {
            return declined;
        }

        Votes = [.. Votes, new Vote(id, item, form, yes, no, [], [], default, at)];
        Record(new VoteOpened(Id, item, id, form, yes, no));
        return Done.Value;
    }

    /// <summary>
    /// Takes in a vote: one's own, or in an open vote one that the secretary enters by name. In an open vote it may be
    /// changed until the vote is ended. In a closed one it is only noted that the person has voted: what was chosen is
    /// neither kept nor told, so it cannot be changed.
    /// </summary>
    public Result<Done> CastVote(Actor by, VoteId id, AttendanceId voter, VoteChoice choice)
    {
        if ((Finished() ?? NotInSession() ?? NothingInAPause()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        if (_roll.Find(a => a.Id == voter) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Leaders) ?? HasEnded(vote) ?? MayNotVote(vote, line)) is { } declined)
        {
            return declined;
        }

        if (vote.Form == VoteForm.Closed && line.Member != by.Member)
        {
            return new MeetingRefusal.ClosedVoteByName(line.Name);
        }

        return vote.Form == VoteForm.Closed ? CastClosed(vote, line) : CastOpen(vote, line, choice);
    }

    /// <summary>Enters the same answer for all who may vote and have not, in an open vote: "alla ja".</summary>
    public Result<Done> CastRemaining(Actor by, VoteId id, VoteChoice choice)
    {
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession() ?? NothingInAPause()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        foreach (var line in VotersOf(vote.Item).Where(a => !vote.HasVoted(a.Id)).ToList())
        {
            if (CastVote(by, id, line.Id, choice) is { Refusal: { } declined })
            {
                return declined;
            }
        }

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
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
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

        Replace(vote, counted);
        FindItem(vote.Item)?.Settle(at);
        Record(new VoteEnded(Id, vote.Item, id, vote.Form, counted.Result, counted.Outcome, counted.CastingVote));
        return Done.Value;
    }

    /// <summary>
    /// Utslagsröst in an open vote that ended equal: by the one in the chair, or entered by who leads and records. Refused
    /// in a pause, and when there is nothing to settle. The same twice is harmless.
    /// </summary>
    public Result<Done> GiveCastingVote(Actor by, VoteId id, AttendanceId? chair, VoteChoice choice)
    {
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
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

        if (choice == VoteChoice.Abstain || !vote.WantsCastingVote || _roll.Find(a => a.Id == chair) is not { } line)
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
        if ((Unentitled(by, Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is { } vote)
        {
            Votes = [.. Votes.Where(v => v != vote)];
            UseUp(id.Value);
            Unsettle(FindItem(vote.Item), vote.EndedAt);
            HandBackSeats(Own(at));
            Record(new VoteCancelled(Id, vote.Item, id, vote.EndedAt is not null));
        }

        return Done.Value;
    }

    /// <summary>While a vote is open nothing is taken up, paused or closed, and nobody begins to serve.</summary>
    private MeetingRefusal.VoteIsOn? VoteIsOn() =>
        OpenedVote is { } vote ? new MeetingRefusal.VoteIsOn(FindItem(vote.Item)?.Title ?? "") : null;

    private MeetingRefusal.IsPaused? IsPaused() => OngoingRecess is { } recess ? new MeetingRefusal.IsPaused(recess.From) : null;

    private MeetingRefusal.NothingInAPause? NothingInAPause() =>
        OngoingRecess is { } recess ? new MeetingRefusal.NothingInAPause(recess.From) : null;

    private Refusal? NotOn(AgendaItemId item) =>
        CurrentItem == item ? null : new MeetingRefusal.NotTheCurrentItem(FindItem(item)!.Title);

    private Vote? FindVote(VoteId id) => Votes.FirstOrDefault(v => v.Id == id);

    private void Replace(Vote vote, Vote by) => Votes = Votes.Select(v => v.Id == vote.Id ? by : v).ToValueList();

    private static MeetingRefusal.VoteHasEnded? HasEnded(Vote vote) =>
        vote.EndedAt is { } at ? new MeetingRefusal.VoteHasEnded(at) : null;

    private Refusal? MayNotVote(Vote vote, Attendance line) =>
        NotTakingPart(vote.Item, line)
        ?? (!vote.HasVoted(line.Id) && vote.VotedCount >= SeatCount ? new MeetingRefusal.MoreVotesThanVoters(vote.VotedCount + 1, SeatCount) : null);

    private Result<Done> CastOpen(Vote vote, Attendance line, VoteChoice choice)
    {
        var former = vote.Ballots.FirstOrDefault(b => b.Voter == line.Id);
        if (former?.Choice == choice)
        {
            return Done.Value;
        }

        Replace(vote, vote with
        {
            Ballots = InRollOrder(vote.Ballots.Where(b => b != former).Append(new Ballot(line.Id, line.Name, choice)), b => b.Voter),
        });
        Record(new VoteCast(Id, vote.Item, vote.Id, line.Name, Changed: former is not null));
        return Done.Value;
    }

    private Result<Done> CastClosed(Vote vote, Attendance line)
    {
        if (vote.HasVoted(line.Id))
        {
            return new MeetingRefusal.HasVoted(line.Name);
        }

        Replace(vote, vote with { Voted = InRollOrder(vote.Voted.Append(line.Id), v => v) });
        Record(new VoteCast(Id, vote.Item, vote.Id, line.Name, Changed: false));
        return Done.Value;
    }

    private MeetingRefusal? WrongCount(Vote vote, VoteCount box, VoteCount entered)
    {
        var left = VotersOf(vote.Item).Count(a => !vote.HasVoted(a.Id));
        return box.Total != vote.Voted.Count ? new MeetingRefusal.VotesLost(vote.Voted.Count, box.Total)
            : entered.Yes < 0 || entered.No < 0 || entered.Abstain < 0 ? new MeetingRefusal.NegativeCount()
            : entered.Total > left ? new MeetingRefusal.MoreVotesThanVoters(box.Total + entered.Total, box.Total + left)
            : entered.Total < left && box.Total + entered.Total < FewestBallots ? new MeetingRefusal.TooFewBallots(box.Total + entered.Total, FewestBallots)
            : null;
    }

    private MeetingRefusal? WrongVoters(AgendaItemId item) => VotersOf(item).Any() ? null : new MeetingRefusal.NobodyToVote();

    /// <summary>In an open vote the answer of one who may no longer vote, having left or declared jäv, is taken out.</summary>
    private void KeepOnlyVoters()
    {
        if (OpenedVote is { Form: VoteForm.Open } vote)
        {
            var voters = VotersOf(vote.Item).Select(a => a.Id).ToHashSet();
            Replace(vote, vote with { Ballots = vote.Ballots.Where(b => voters.Contains(b.Voter)).ToValueList() });
        }
    }

    private int SeatCount => _roll.Count(a => a.Role == AttendanceRole.Member);

    private ValueList<T> InRollOrder<T>(IEnumerable<T> things, Func<T, AttendanceId> who) =>
        things.OrderBy(t => _roll.FindIndex(a => a.Id == who(t))).ToValueList();
}
