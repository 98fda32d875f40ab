using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Commands about the council's year: its meetings, planned several at once, its themes, and the standing points.</summary>
public sealed class YearCommands(Changes changes, ProposalLetters letters)
{
    /// <summary>
    /// Plans several meetings, each with the standing items, all or none. Idempotent by their ids. Refused for a day that has a
    /// meeting the caller has not seen, also one that another plans at the same moment.
    /// </summary>
    /// <param name="known">The days of the meetings that the caller has seen.</param>
    public Task<Result<Done>> PlanSeriesAsync(
        Caller caller, CouncilId council, ValueList<SeriesMeeting> meetings, string place, string remoteLink, ValueList<DateOnly> known) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            if (!moment.By.Has(Meeting.Preparers))
            {
                return new NotYourDuty(Meeting.Preparers);
            }

            var ids = meetings.Select(m => m.Id).ToList();
            var there = await moment.Db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync();
            if (there.Count > 0)
            {
                return there.Count == meetings.Count && there.TrueForAll(m => m.Council == council && meetings.Contains(new SeriesMeeting(m.Id, m.Date, m.StartsAt, m.EndsAt)))
                    ? Done.Value
                    : new AlreadyEntered(SwedishDates.Full(there[0].Date));
            }

            var plan = await LoadPlanAsync(moment, council);
            var planned = await moment.Db.Meetings.Where(m => m.Council == council && m.State != MeetingState.Cancelled).Select(m => m.Date).ToListAsync();
            if (plan.PlanSeries(moment.By, meetings, planned.ToHashSet(), known).IsRefused(out var refusal))
            {
                return refusal;
            }

            var standing = (await moment.Db.LastMeetingAsync(council))?.Standing ?? [];
            var faults = new List<DayFault>();
            foreach (var meeting in meetings)
            {
                var made = Meeting.Plan(moment.By, meeting.Id, council, new MeetingDetails(meeting.Date, meeting.StartsAt, meeting.EndsAt, place, remoteLink));
                if (made.IsRefused(out var why))
                {
                    if (why is not MeetingRefusal.EndsBeforeItStarts)
                    {
                        // Of the place or the link, which all have.
                        return why;
                    }

                    faults.Add(new DayFault(meeting.Id, why));
                    continue;
                }

                foreach (var item in standing)
                {
                    if (made.Value.Agenda.AddItem(moment.By, new AgendaItemId(Guid.CreateVersion7()), item.Text).IsRefused(out why))
                    {
                        return why;
                    }
                }

                moment.Db.Add(made.Value);
            }

            return faults.Count > 0 ? new YearRefusal.DaysRefused(faults.ToValueList()) : Done.Value;
        });

    /// <summary>Takes meetings back that were planned at once, all or none; those that are gone already are passed over.</summary>
    public Task<Result<Done>> TakeBackSeriesAsync(Caller caller, CouncilId council, ValueList<MeetingId> meetings) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            if (!moment.By.Has(Meeting.Preparers))
            {
                return new NotYourDuty(Meeting.Preparers);
            }

            var removed = 0;
            foreach (var id in meetings)
            {
                if (await moment.Db.LoadMeetingAsync(id) is not { } meeting || meeting.Council != council)
                {
                    continue;
                }

                if ((await moment.RemoveAsync(meeting, letters)).IsRefused(out var refusal))
                {
                    return refusal;
                }

                removed++;
            }

            if (removed > 0)
            {
                (await LoadPlanAsync(moment, council)).TakeBackSeries(removed);
            }

            return Done.Value;
        });

    /// <summary>Chooses the standing points of new meetings; none means those of the meeting before.</summary>
    /// <param name="seen">The points as the caller saw them; refused when they are others now.</param>
    public Task<Result<Done>> ChoosePointsAsync(Caller caller, CouncilId council, ValueList<StandingPoint> seen, ValueList<StandingPoint> points) =>
        changes.MakeAsync(caller, council, async moment => (await LoadPlanAsync(moment, council)).ChoosePoints(moment.By, seen, points));

    /// <summary>Puts a theme in the year. Idempotent by id.</summary>
    public Task<Result<Done>> AddThemeAsync(Caller caller, CouncilId council, YearThemeId id, YearThemeText text) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var added = YearTheme.Add(moment.By, id, council, text);
            if (!added.IsRefused(out _) && await moment.Db.Set<YearTheme>().FirstOrDefaultAsync(t => t.Id == id) is { } known)
            {
                return known.Council == council && known.Text == added.Value.Text ? Done.Value : new AlreadyEntered(known.Council == council ? known.Title : "");
            }

            if (await moment.Db.Set<YearTheme>().CountAsync(t => t.Council == council) >= YearTheme.Max)
            {
                return new YearRefusal.TooManyThemes(YearTheme.Max);
            }

            return added.Map(theme =>
            {
                moment.Db.Add(theme);
                return Done.Value;
            });
        });

    public Task<Result<Done>> EditThemeAsync(Caller caller, CouncilId council, YearThemeId id, YearThemeText before, YearThemeText after) =>
        changes.MakeAsync<Done>(caller, council, async moment => await FindAsync(moment, council, id) is { } theme ? theme.Edit(moment.By, before, after) : new NotFound());

    /// <summary>Takes a theme out from a year on; what it was before stays. Harmless for one that is gone.</summary>
    public Task<Result<Done>> RemoveThemeAsync(Caller caller, CouncilId council, YearThemeId id, int from) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            if (await FindAsync(moment, council, id) is not { } theme)
            {
                return Done.Value;
            }

            var removed = theme.Remove(moment.By, from);
            if (!removed.IsRefused(out _) && removed.Value)
            {
                moment.Db.Remove(theme);
            }

            return removed.Map(_ => Done.Value);
        });

    /// <summary>Puts a theme back as it was before it was taken out. Idempotent.</summary>
    /// <param name="since">The day it was first put in the year.</param>
    public Task<Result<Done>> PutBackThemeAsync(Caller caller, CouncilId council, YearThemeId id, YearThemeText text, DateOnly since) =>
        changes.MakeAsync<Done>(caller, council, async moment => await FindAsync(moment, council, id) is { } theme
            ? theme.Edit(moment.By, theme.Text, text)
            : YearTheme.Add(moment.By, id, council, text, since).Map(added =>
            {
                moment.Db.Add(added);
                return Done.Value;
            }));

    private static Task<YearTheme?> FindAsync(Changes.Moment moment, CouncilId council, YearThemeId id) =>
        moment.Db.Set<YearTheme>().FirstOrDefaultAsync(t => t.Id == id && t.Council == council);

    private static async Task<YearPlan> LoadPlanAsync(Changes.Moment moment, CouncilId council)
    {
        if (await moment.Db.Set<YearPlan>().FirstOrDefaultAsync(p => p.Council == council) is { } known)
        {
            return known;
        }

        var begun = YearPlan.Of(council);
        moment.Db.Add(begun);
        return begun;
    }
}
