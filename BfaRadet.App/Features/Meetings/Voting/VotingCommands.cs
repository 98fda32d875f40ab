using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Commands for votes. The ballots of one vote are processed one at a time: see <see cref="BallotBoxes"/>.</summary>
public sealed class VotingCommands(Changes changes, BallotBoxes boxes)
{
    public Task<Result<Done>> OpenAsync(Caller caller, MeetingId id, VoteId vote, AgendaItemId item, VoteForm form, string yes, string no) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.OpenVote(moment.By, vote, item, form, yes, no, moment.At));

    /// <summary>Casts the caller's own vote, or in an open vote enters one by name.</summary>
    /// <param name="overOwn">Changes also what the voter has cast: the caller was asked.</param>
    public Task<Result<Done>> CastAsync(Caller caller, MeetingId id, VoteId vote, AttendanceId voter, VoteChoice choice, bool overOwn = false) =>
        WithBoxAsync(caller, vote, async box =>
        {
            var isClosed = false;
            var result = await changes.ToMeetingAsync(caller, id, (meeting, moment) =>
            {
                isClosed = meeting.Voting.Votes.FirstOrDefault(v => v.Id == vote)?.Form == VoteForm.Closed;
                return meeting.Voting.CastVote(moment.By, vote, voter, choice, overOwn);
            });
            if (isClosed && result.Refusal is null)
            {
                box.Put(choice);
            }

            return result;
        });

    /// <summary>"Alla ja": the same answer for everybody who has not answered.</summary>
    public Task<Result<Done>> CastRemainingAsync(Caller caller, MeetingId id, VoteId vote, VoteChoice choice) =>
        WithBoxAsync(caller, vote, _ => changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.CastRemaining(moment.By, vote, choice)));

    /// <param name="entered">Votes of a closed vote that were given on paper.</param>
    public Task<Result<Done>> EndAsync(Caller caller, MeetingId id, VoteId vote, VoteCount entered) =>
        WithBoxAsync(caller, vote, async box =>
        {
            var result = await changes.ToMeetingAsync(caller, id, (meeting, moment) =>
                meeting.Voting.EndVote(moment.By, vote, ChairOf(meeting, vote), moment.At, box.Count, entered));
            if (result.Refusal is null)
            {
                boxes.Remove(vote);
            }

            return result;
        });

    public Task<Result<Done>> CancelAsync(Caller caller, MeetingId id, VoteId vote) =>
        WithBoxAsync(caller, vote, async _ =>
        {
            var result = await changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Voting.CancelVote(moment.By, vote, moment.At));
            if (result.Refusal is null)
            {
                boxes.Remove(vote);
            }

            return result;
        });

    public Task<Result<Done>> GiveCastingVoteAsync(Caller caller, MeetingId id, VoteId vote, VoteChoice choice) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) =>
            meeting.Voting.GiveCastingVote(moment.By, vote, ChairOf(meeting, vote), choice));

    /// <summary>Removes the ballot of an absent person, until the minutes are sent.</summary>
    public Task<Result<Done>> TakeOutAsync(Caller caller, MeetingId id, VoteId vote, AttendanceId voter) =>
        changes.ToUnsentAsync(caller, id, (meeting, moment) => meeting.Voting.TakeOutBallot(moment.By, vote, voter));

    // One's own turn first: whoever has much to save must not wait for it at the door of a box that others wait for.
    private Task<Result<Done>> WithBoxAsync(Caller caller, VoteId vote, Func<BallotBoxes.Box, Task<Result<Done>>> use) =>
        changes.InTurnAsync(caller, () => boxes.WithAsync(vote, use));

    private static AttendanceId? ChairOf(Meeting meeting, VoteId vote) =>
        meeting.Voting.Votes.FirstOrDefault(v => v.Id == vote) is { Item: var item } ? ItemChair.Of(meeting, item)?.Id : null;
}
