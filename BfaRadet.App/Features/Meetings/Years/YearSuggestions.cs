using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>What the council's year says of a meeting.</summary>
internal static class YearSuggestions
{
    public static async Task<IReadOnlyList<Suggestion>> OfAsync(WorkspaceDb db, MeetingView meeting, DateOnly today)
    {
        var year = meeting.Details.Date.Year;
        var basis = await YearBasis.LoadAsync(db, meeting.Council, year, HiddenItems.None);
        return
        [
            .. from theme in basis.Themes
               from of in new[] { year - 1, year }
               where theme.OccursIn(of)
               let place = basis.PlaceOf(theme, of, today)
               where place.Standing == ThemeStanding.Waiting && place.Meeting!.Id == meeting.Id
               orderby theme.Month, theme.Title
               select new Suggestion(
                   SuggestionReason.Yearly, null, null, null,
                   new AgendaItemText(theme.Kind, theme.Title, theme.Presenter, theme.PlannedMinutes))
               {
                   // Dismissed, it is so for the year.
                   Key = SuggestionKey.Of(theme.Id, of),
                   Year = new YearReason(
                       theme.Text.MeetingOf(of) == meeting.Id ? null : theme.Month, of, place.Missed?.Date, place.Moved?.Date),
               },
        ];
    }
}
