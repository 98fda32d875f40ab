using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>What themes are placed by: the council's meetings, and which themes became items. A fixed number of queries.</summary>
internal sealed class YearBasis
{
    private readonly List<YearMeeting> _meetings;
    private readonly ILookup<string, Taken> _taken;
    private readonly ILookup<MeetingId, string> _titles;

    private YearBasis(List<YearTheme> themes, List<YearMeeting> meetings, IEnumerable<Taken> taken, ILookup<MeetingId, string> titles) =>
        (Themes, _meetings, _taken, _titles) = (themes, meetings, taken.ToLookup(t => t.Key), titles);

    public IReadOnlyList<YearTheme> Themes { get; }

    /// <summary>An item that was made of a theme.</summary>
    private sealed record Taken(string Key, MeetingId Meeting, AgendaItemId Item, bool IsBegun);

    /// <param name="year">Themes of it and of the year before are placed.</param>
    /// <param name="hidden">Items that are passed over: that one was made of a theme tells what it is about.</param>
    public static async Task<YearBasis> LoadAsync(WorkspaceDb db, CouncilId council, int year, HiddenItems hidden)
    {
        var themes = await db.Set<YearTheme>().AsNoTracking().Where(t => t.Council == council).OrderBy(t => t.Id).ToListAsync();
        if (themes.Count == 0)
        {
            return new YearBasis(themes, [], [], Enumerable.Empty<(MeetingId Id, string Title)>().ToLookup(t => t.Id, t => t.Title));
        }

        var meetings = await db.Meetings.Where(m => m.Council == council && m.Import == null).Select(m => new YearMeeting(m.Id, m.Date, m.StartsAt, m.State)).ToListAsync();
        var outside = hidden.Items.ToList();
        var taken = await (
            from link in db.Set<TakenSuggestion>()
            where link.Council == council && link.Key.StartsWith("theme:") && !outside.Contains(link.Item)
            join item in db.Set<AgendaItem>() on link.Item equals item.Id
            select new Taken(link.Key, link.Meeting, link.Item, item.BegunAt != null || item.DecisionCount > 0)).ToListAsync();

        // What was written by hand under the same title was the theme too.
        var (from, to) = (new DateOnly(year - 1, 1, 1), new DateOnly(year + 1, 12, 31));
        var begun = await db.Meetings.Where(m => m.Council == council && m.State == MeetingState.Closed && m.Date >= from && m.Date <= to)
            .SelectMany(m => m.Agenda.Items, (m, i) => new { m.Id, Item = i })
            .Where(x => (x.Item.BegunAt != null || x.Item.DecisionCount > 0) && !outside.Contains(x.Item.Id))
            .Select(x => new { x.Id, x.Item.Title }).ToListAsync();
        return new YearBasis(themes, meetings, taken, begun.ToLookup(x => x.Id, x => x.Title));
    }

    public ThemePlace PlaceOf(YearTheme theme, int year, DateOnly today) =>
        ThemePlace.Of(theme, year, _meetings, meeting => IsTreated(theme, year, meeting.Id), today);

    /// <summary>The item made of a theme, and the meeting it is on: one that is to come, or where it was taken up. Null for none.</summary>
    public (AgendaItemId Item, YearMeeting Meeting)? ItemOf(YearTheme theme, int year)
    {
        foreach (var taken in _taken[SuggestionKey.Of(theme.Id, year)])
        {
            if (_meetings.Find(m => m.Id == taken.Meeting) is { State: not MeetingState.Cancelled } meeting
                && (meeting.State != MeetingState.Closed || taken.IsBegun))
            {
                return (taken.Item, meeting);
            }
        }

        return null;
    }

    private bool IsTreated(YearTheme theme, int year, MeetingId meeting) =>
        _taken[SuggestionKey.Of(theme.Id, year)].Any(t => t.Meeting == meeting && t.IsBegun)
        || _titles[meeting].Any(title => string.Equals(title, theme.Title, StringComparison.OrdinalIgnoreCase));
}
