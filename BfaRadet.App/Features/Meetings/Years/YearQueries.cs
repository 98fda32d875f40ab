using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Queries for the council's year.</summary>
public sealed class YearQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>The subjects of the page. Suggestions that are put aside ring with the decisions.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.Year(council), Subject.Meetings(council), Subject.Decisions(council), Subject.Council(council)];

    /// <summary>A year; null for a caller outside the council.</summary>
    /// <param name="year">Null for the current one.</param>
    public async Task<YearView?> FindAsync(Caller caller, CouncilId council, int? year)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader)
        {
            return null;
        }

        var shown = Math.Clamp(year ?? today.Year, YearTheme.MinYear, YearTheme.MaxYear);
        var name = await db.Councils.Where(c => c.Id == council).Select(c => c.Name).FirstAsync();
        var prepares = reader.Prepares;
        return new YearView(
            council, name, shown, today, reader, await MeetingsAsync(db, council, shown, today, prepares), await ThemesAsync(db, council, shown, today, reader),
            prepares ? await db.PointsOfAsync(council) : [], prepares ? await db.LastMeetingAsync(council) : null,
            prepares ? (await db.Meetings.Where(m => m.Council == council && m.State != MeetingState.Cancelled).Select(m => m.Date).Distinct().OrderBy(d => d).ToListAsync()).ToValueList() : []);
    }

    private static async Task<ValueList<YearMeetingRow>> MeetingsAsync(WorkspaceDb db, CouncilId council, int year, DateOnly today, bool prepares)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var meetings = await db.Meetings
            .Where(m => m.Council == council && m.Date >= from && m.Date <= to && (prepares || m.State != MeetingState.Preparing))
            .OrderBy(m => m.Date).ThenBy(m => m.StartsAt).ToListAsync();
        var ids = meetings.ConvertAll(m => m.Id);
        var summoned = (await db.Summonses().Where(s => ids.Contains(s.Meeting)).ToListAsync()).Where(s => s.IsSent).Select(s => s.Meeting).ToHashSet();
        return meetings.Select(m => new YearMeetingRow(m.Id, m.Details, m.State, m.State switch
        {
            MeetingState.Closed => YearMeetingState.Held,
            MeetingState.Cancelled => YearMeetingState.Cancelled,
            MeetingState.InSession => YearMeetingState.InSession,
            _ when m.Date < today => YearMeetingState.LeftOpen,
            _ when summoned.Contains(m.Id) => YearMeetingState.Summoned,
            _ => YearMeetingState.Planned,
        })).ToValueList();
    }

    private static async Task<ValueList<YearThemeRow>> ThemesAsync(WorkspaceDb db, CouncilId council, int year, DateOnly today, Reader reader)
    {
        var prepares = reader.Prepares;
        var basis = await YearBasis.LoadAsync(db, council, year, await db.HiddenItemsAsync(council, reader));
        var dismissed = await db.Set<SetAside>().Where(a => a.Council == council && a.Until == null && a.Key.StartsWith("theme:")).ToDictionaryAsync(a => a.Key, a => a.Reason);
        return basis.Themes.Where(theme => theme.OccursIn(year)).Select(Row)
            .OrderBy(row => row.DayIn(year)).ThenBy(row => row.Text.Title, StringComparer.CurrentCulture).ToValueList();

        YearThemeRow Row(YearTheme theme)
        {
            var (place, item) = (basis.PlaceOf(theme, year, today), basis.ItemOf(theme, year));

            // Taken in to another meeting than the first, it comes there.
            var at = place.Standing != ThemeStanding.Treated && item is { } taken ? taken.Meeting : place.Meeting;
            var standing = at is null || place.Meeting is not null ? place.Standing : ThemeStanding.Waiting;
            return new YearThemeRow(
                theme.Id, prepares ? theme.Text : theme.Text with { Meetings = [] }, theme.Since,
                // Whether a meeting is planned that the reader may not know of must not show either.
                !prepares && standing == ThemeStanding.WithoutMeeting ? ThemeStanding.Waiting : standing,
                Seen(at), Seen(place.Moved), Seen(place.Missed), Seen(at) is null ? null : item?.Item,
                dismissed.TryGetValue(SuggestionKey.Of(theme.Id, year), out var reason) ? prepares ? reason : "" : null);
        }

        // A meeting in Beredning is told of to those who prepare it only.
        ThemeMeetingView? Seen(YearMeeting? meeting) =>
            meeting is null || (meeting.State == MeetingState.Preparing && !prepares) ? null : new(meeting.Id, meeting.Date, meeting.State);
    }
}
