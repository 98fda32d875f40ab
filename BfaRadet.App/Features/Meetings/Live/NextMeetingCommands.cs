using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Settles at a meeting when the next one is.</summary>
public sealed class NextMeetingCommands(Changes changes)
{
    /// <summary>
    /// Plans the next meeting, or changes the day of the one that is planned, and records it under the item in one change when
    /// the caller records decisions. Settled once more, it rewords that decision. Idempotent.
    /// </summary>
    /// <param name="seen">The next meeting as the caller saw it; refused when it is another now.</param>
    /// <param name="time">Null to record the planned one as it is.</param>
    /// <param name="next">The id of a new meeting.</param>
    /// <param name="decision">The id of a new decision.</param>
    public Task<Result<Done>> SettleAsync(
        Caller caller, MeetingId id, AgendaItemId item, NextMeetingView? seen, NextMeetingTime? time, MeetingId next, DecisionId decision) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            if (!moment.By.Has(Meeting.Preparers))
            {
                return new NotYourDuty(Meeting.Preparers);
            }

            if (meeting.State != MeetingState.InSession)
            {
                return new MeetingRefusal.NotInSession(meeting.State);
            }

            if (meeting.Agenda.FindItem(item) is null)
            {
                return new MeetingRefusal.ItemGone();
            }

            var first = await moment.Db.NextMeetings(meeting.Council, meeting.Date).Select(m => new { m.Id, m.Date, m.State }).FirstOrDefaultAsync();
            var planned = first is { State: not MeetingState.Closed } open ? open : null;
            if (planned?.Id != seen?.Id && planned?.Id != next || planned is null && time is null)
            {
                return new MeetingRefusal.NextIsAnother(planned?.Date);
            }

            var made = planned is null
                ? await PlanAsync(meeting, moment, next, time!)
                : await ChangeAsync(meeting, moment, planned.Id, seen, time);
            if (made.IsRefused(out var refusal))
            {
                return refusal;
            }

            return moment.By.Has(Decision.Recorders) ? await RecordAsync(meeting, moment, item, decision, made.Value) : Done.Value;
        });

    private static async Task<Result<Meeting>> PlanAsync(Meeting meeting, Changes.Moment moment, MeetingId id, NextMeetingTime time)
    {
        var planned = Meeting.Plan(moment.By, id, meeting.Council, new MeetingDetails(time.Date, time.StartsAt, time.EndsAt, meeting.Place));
        if (planned.IsRefused(out _))
        {
            return planned;
        }

        foreach (var standing in await StandingAsync(meeting, moment))
        {
            if (planned.Value.Agenda.AddItem(moment.By, new AgendaItemId(Guid.CreateVersion7()), standing).IsRefused(out var refusal))
            {
                return refusal;
            }
        }

        moment.Db.Add(planned.Value);
        return planned;
    }

    /// <summary>The points the council has chosen; otherwise what recurs of this agenda and the one before.</summary>
    private static async Task<IEnumerable<AgendaItemText>> StandingAsync(Meeting meeting, Changes.Moment moment)
    {
        if (await moment.Db.PointsOfAsync(meeting.Council) is { Count: > 0 } chosen)
        {
            return chosen.Select(point => point.Text);
        }

        var before = await moment.Db.Meetings.Where(m => m.Council == meeting.Council && m.State == MeetingState.Closed && m.Import == null && m.Date <= meeting.Date)
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt).Select(m => (MeetingId?)m.Id).FirstOrDefaultAsync();
        var former = await moment.Db.Set<AgendaItem>().AsNoTracking().Where(i => EF.Property<MeetingId>(i, "MeetingId") == before).ToListAsync();
        return StandingItems.Of(meeting.Agenda.Items, former).Select(StandingItems.TextOf);
    }

    private static async Task<Result<Meeting>> ChangeAsync(Meeting meeting, Changes.Moment moment, MeetingId id, NextMeetingView? seen, NextMeetingTime? time)
    {
        var next = (await moment.Db.LoadMeetingAsync(id))!;
        if (time is null)
        {
            return next;
        }

        // Moved past another, it would not be the next one any more.
        var earlier = await moment.Db.NextMeetings(meeting.Council, meeting.Date).Where(m => m.Id != id && m.Date < time.Date)
            .Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync();
        if (earlier is { } day)
        {
            return new MeetingRefusal.AnotherIsEarlier(day);
        }

        var before = seen is null ? next.Details : next.Details with { Date = seen.Time.Date, StartsAt = seen.Time.StartsAt, EndsAt = seen.Time.EndsAt };
        var changed = next.ChangeDetails(moment.By, before, before with { Date = time.Date, StartsAt = time.StartsAt, EndsAt = time.EndsAt });
        return changed.Map(_ => next);
    }

    private static async Task<Result<Done>> RecordAsync(Meeting meeting, Changes.Moment moment, AgendaItemId item, DecisionId id, Meeting next)
    {
        var text = NextMeetingWords.Line(new NextMeetingTime(next.Date, next.StartsAt, next.EndsAt), next.Place);
        var recorded = await moment.Db.Decisions.Where(d => d.Meeting == meeting.Id && d.Item == item && d.State == DecisionState.InForce)
            .OrderBy(d => d.Running).ToListAsync();
        var former = recorded.FindLast(d => d.Text.StartsWith(NextMeetingWords.Beginning, StringComparison.Ordinal));
        if (former is not null)
        {
            var adjustment = await moment.Db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == meeting.Id);
            return adjustment?.Lock.On(item.ToSection()) is { } locked && former.Text != text
                ? locked
                : former.Amend(moment.By, former.Draft, former.Draft with { Text = text }, inSession: true);
        }

        var settings = await moment.Db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).FirstAsync();

        // Without a quorum the day is noted: the council has to meet all the same.
        var kind = meeting.Seats.QuorumOf(settings, item).IsMet ? DecisionKind.Resolved : DecisionKind.Noted;
        return meeting.Agenda
            .RecordDecision(moment.By, id, item, await moment.Db.NextDecisionAsync(meeting), new DecisionDraft(kind, text), settings, moment.At)
            .Map(made =>
            {
                moment.Db.Add(made);
                return Done.Value;
            });
    }
}
