using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Commands of the secretary: decisions and the roll.</summary>
public sealed class SecretaryCommands(Changes changes)
{
    /// <summary>
    /// Records a decision and returns its number. The caller chooses the id: a repeated request records once, other content
    /// under it is refused.
    /// </summary>
    /// <param name="measureOf">The row of earlier decisions that it is the new measure of, as the caller saw it: settled in the same change; null for none.</param>
    public Task<Result<DecisionNumber>> RecordDecisionAsync(
        Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, DecisionDraft draft, FollowUpLine? measureOf = null) =>
        changes.ToMeetingAsync<DecisionNumber>(caller, id, async (meeting, moment) =>
        {
            if (await moment.Db.Decisions.FindAsync(decision) is { } known)
            {
                return known.Meeting != id || known.State == DecisionState.Withdrawn ? new MeetingRefusal.DecisionGone()
                    : known.Item == item && known.Says(draft) ? known.Number
                    : new MeetingRefusal.RecordedOtherwise(known.Number, known.Text);
            }

            var number = await moment.Db.NextDecisionAsync(meeting);
            var settings = await moment.Db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).FirstAsync();
            var recorded = meeting.Agenda.RecordDecision(moment.By, decision, item, number, draft, settings, moment.At);
            if (recorded.IsRefused(out var refusal)
                || measureOf is not null && (await SettleByAsync(meeting, moment, measureOf, recorded.Value)).IsRefused(out refusal))
            {
                return refusal;
            }

            moment.Db.Add(recorded.Value);
            return recorded.Value.Number;
        });

    private static async Task<Result<Done>> SettleByAsync(Meeting meeting, Changes.Moment moment, FollowUpLine row, Decision made)
    {
        if ((await moment.Db.FollowedUpAsync(meeting)).FirstOrDefault(f => f.Item == row.Item && f.Decision.Id == row.Decision) is not { Decision: var followed })
        {
            return new MeetingRefusal.NotFollowedUp();
        }

        var decidedOn = await moment.Db.Meetings.Where(m => m.Id == followed.Meeting).Select(m => m.Date).FirstAsync();
        return meeting.Agenda.SettleByMeasure(moment.By, row.Item, followed, row.Of, row.Settled, made, decidedOn, moment.At);
    }

    public Task<Result<Done>> WithdrawDecisionAsync(Caller caller, MeetingId id, DecisionId decision) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            await moment.Db.Decisions.FindAsync(decision) is { } recorded
                ? meeting.Agenda.WithdrawDecision(moment.By, recorded, await LeaningAsync(meeting, moment, decision))
                : new MeetingRefusal.DecisionGone());

    // What it has replaced, repealed or extended, and what it is the new measure of. The earlier days are a list, which the database does not search.
    private static async Task<IReadOnlyCollection<Decision>> LeaningAsync(Meeting meeting, Changes.Moment moment, DecisionId decision)
    {
        var followed = meeting.Agenda.FollowedUp.Where(s => s.Measure == decision).Select(s => s.Decision).ToList();
        var extended = (await moment.Db.Decisions.AsNoTracking().Where(d => d.Council == meeting.Council && d.State == DecisionState.InForce).Select(d => new { d.Id, d.EarlierDays }).ToListAsync())
            .Where(d => d.EarlierDays.Any(e => e.Decision == decision)).Select(d => d.Id);
        var ids = followed.Concat(extended).ToList();
        return await moment.Db.Decisions.Where(d => d.Council == meeting.Council && (d.ReplacedBy == decision || d.RepealedBy == decision || ids.Contains(d.Id))).ToListAsync();
    }

    public Task<Result<Done>> MarkPresentAsync(Caller caller, MeetingId id, AttendanceId line, bool remote) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Roll.MarkPresent(moment.By, line, remote, moment.At));

    public Task<Result<Done>> MarkAllPresentAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Roll.MarkAllPresent(moment.By, moment.At));

    public Task<Result<Done>> MarkLeftAsync(Caller caller, MeetingId id, AttendanceId line) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Roll.MarkLeft(moment.By, line, moment.At));

    public Task<Result<Done>> MarkAwayAsync(Caller caller, MeetingId id, AttendanceId line, AttendanceStatus status) =>
        changes.ToUnsentAsync(caller, id, async (meeting, moment) =>
        {
            await meeting.FollowRegisterAsync(moment);
            return meeting.Roll.MarkAway(moment.By, line, status);
        });

    /// <param name="seat">The member to serve for; null for the substitute's own seat.</param>
    public Task<Result<Done>> ServeAsync(Caller caller, MeetingId id, AttendanceId line, bool serving, AttendanceId? seat = null) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Roll.Serve(moment.By, line, serving, moment.At, seat));

    public Task<Result<Done>> CoOptAsync(Caller caller, MeetingId id, RollLine guest, bool remote) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Roll.CoOpt(moment.By, guest, remote, moment.At));

    public Task<Result<Done>> CorrectStaysAsync(Caller caller, MeetingId id, AttendanceId line, ValueList<Stay> stays) =>
        changes.ToUnsentAsync(caller, id, (meeting, moment) => meeting.Roll.CorrectStays(moment.By, line, stays));

    public Task<Result<Done>> CorrectServicesAsync(Caller caller, MeetingId id, AttendanceId line, ValueList<Stay> services) =>
        changes.ToUnsentAsync(caller, id, (meeting, moment) => meeting.Roll.CorrectServices(moment.By, line, services));

    public Task<Result<Done>> CorrectTimesAsync(Caller caller, MeetingId id, SessionTimes before, SessionTimes after) =>
        changes.ToUnsentAsync(caller, id, (meeting, moment) => meeting.Clock.CorrectTimes(moment.By, before, after, moment.At));

    /// <summary>Chooses a chair for this meeting; null removes the choice.</summary>
    public Task<Result<Done>> ChooseChairAsync(Caller caller, MeetingId id, AttendanceId? who, AgendaItemId? from) =>
        changes.ToUnsentAsync(caller, id, async (meeting, moment) =>
        {
            await meeting.FollowRegisterAsync(moment);
            return meeting.Roles.ChooseChair(moment.By, who, from);
        });

    /// <summary>Chooses a secretary for this meeting; null removes the choice.</summary>
    public Task<Result<Done>> ChooseSecretaryAsync(Caller caller, MeetingId id, AttendanceId? who) =>
        changes.ToUnsentAsync(caller, id, async (meeting, moment) =>
        {
            await meeting.FollowRegisterAsync(moment);
            return meeting.Roles.ChooseSecretary(moment.By, who);
        });
}
