using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Addresses of the council's year. What is open on the page is in the address, so that it is after a reload.</summary>
public static class YearAddresses
{
    /// <summary>The forms of the page.</summary>
    public const string Dates = "datum", Theme = "tema", Points = "punkter";

    /// <summary>The current year.</summary>
    public static string Of(CouncilId council) => $"{CouncilAddresses.Home(council)}/arshjul";

    public static string Of(CouncilId council, int year) => $"{Of(council)}?ar={year}";

    /// <summary>The days that are shown for correction.</summary>
    /// <param name="days">As of <see cref="SeriesRow.Key"/>.</param>
    public static string Days(CouncilId council, int year, IEnumerable<string> days) =>
        $"{Form(council, year, Dates)}{string.Concat(days.Select(day => $"&dag={day}"))}";

    /// <summary>A year with one of its forms open.</summary>
    /// <param name="theme">The theme to change; null for a new one.</param>
    public static string Form(CouncilId council, int year, string form, YearThemeId? theme = null) =>
        $"{Of(council, year)}&gor={form}{(theme is { } id ? $"&id={id}" : "")}";
}
