using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Words of the council's year.</summary>
internal static class YearWords
{
    /// <summary>The points most councils begin with, to change before they are saved.</summary>
    public static IReadOnlyList<AgendaItemText> Customary { get; } =
    [
        new(AgendaItemKind.Formality, "Godkännande av dagordningen", "ordförande", 5),
        new(AgendaItemKind.FollowUp, "Förra protokollet och uppföljning", "sekreterare", 10),
        new(AgendaItemKind.Information, "Information från polisen", "kommunpolis", 15),
        new(AgendaItemKind.Information, "Information från kommunen", "brottsförebyggande samordnare", 15),
        new(AgendaItemKind.AnyOtherBusiness, "Övriga frågor", PlannedMinutes: 10),
        new(AgendaItemKind.Formality, "Nästa möte", PlannedMinutes: 5),
    ];

    public static string Meetings(int count) => count == 1 ? "1 sammanträde" : $"{count} sammanträden";

    public static string Themes(int count) => count == 1 ? "1 tema" : $"{count} teman";

    /// <summary>"Mars" for 3.</summary>
    public static string Capital(int month) => Capital(SwedishDates.Month(month));

    public static string Of(YearMeetingState state) => state switch
    {
        YearMeetingState.Planned => "planerat",
        YearMeetingState.Summoned => "kallat",
        YearMeetingState.InSession => "pågår",
        YearMeetingState.Held => "hållet",
        YearMeetingState.Cancelled => "inställt",
        YearMeetingState.LeftOpen => "inte avslutat",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words"),
    };

    public static string Of(YearThemeRow theme) => theme switch
    {
        { Standing: ThemeStanding.Treated } => "behandlat",
        { Dismissed: not null } => "avfärdat",
        { Missed: not null } => "inte behandlat",
        { Item: not null } => "på dagordningen",
        { Standing: ThemeStanding.WithoutMeeting } => "utan sammanträde",
        _ => "planerat",
    };

    /// <summary>Where a theme comes, or why not; empty when its day says it.</summary>
    public static string Placed(YearThemeRow theme, int year)
    {
        if (theme.Dismissed is { Length: > 0 } reason)
        {
            return $"Skäl: {reason}";
        }

        var missed = theme.Missed is { } held && theme.Standing != ThemeStanding.Treated ? $"togs inte upp {Day(held.Date)}" : "";
        var moved = theme.Moved is { } cancelled ? $"flyttat från det inställda sammanträdet {Day(cancelled.Date)}" : "";
        // Whoever looks for it in its month finds it further down; the day it was moved from says that already.
        var own = missed.Length + moved.Length == 0 && theme.Meeting is { Date: var day } && theme.Text.MeetingOf(year) is null && (day.Year, day.Month) != (year, theme.Text.Month)
            ? $"hör till {SwedishDates.Month(theme.Text.Month)}" : "";
        var comes = theme switch
        {
            { Dismissed: not null } => "",
            { Standing: ThemeStanding.WithoutMeeting } => missed.Length + moved.Length > 0 ? "inget sammanträde är planerat" : "",
            { Missed: not null, Standing: ThemeStanding.Waiting, Meeting: { } at } => $"kommer {Day(at.Date)}",
            { Missed: not null, Standing: ThemeStanding.Waiting } => "kommer på nästa sammanträde",
            _ => "",
        };
        var said = string.Join(", ", new[] { missed, moved, comes, own }.Where(part => part.Length > 0));
        return said.Length == 0 ? "" : Capital(said);

        string Day(DateOnly day) => day.Year == year ? SwedishDates.DayAndMonth(day) : SwedishDates.Full(day);
    }

    public static string Of(DayDoubt doubt) => doubt switch
    {
        DayDoubt.HasBeen => "dagen har varit",
        DayDoubt.IsTaken => "ett sammanträde är redan planerat den dagen",
        DayDoubt.Twice => "dagen står två gånger",
        DayDoubt.OnHoliday(var holiday) => Of(holiday),
        DayDoubt.DayBefore(var holiday) => $"dagen före {Of(holiday)}",
        DayDoubt.Weekend => "helg",
        DayDoubt.Summer => "sommar",
        DayDoubt.Christmas => "jul och nyår",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "A doubt without words"),
    };

    public static string Of(Holiday holiday) => holiday switch
    {
        Holiday.NewYearsDay => "nyårsdagen",
        Holiday.Epiphany => "trettondedag jul",
        Holiday.GoodFriday => "långfredagen",
        Holiday.EasterEve => "påskafton",
        Holiday.EasterSunday => "påskdagen",
        Holiday.EasterMonday => "annandag påsk",
        Holiday.FirstOfMay => "första maj",
        Holiday.AscensionDay => "Kristi himmelsfärdsdag",
        Holiday.NationalDay => "nationaldagen",
        Holiday.WhitSunday => "pingstdagen",
        Holiday.MidsummerEve => "midsommarafton",
        Holiday.MidsummerDay => "midsommardagen",
        Holiday.AllSaintsDay => "alla helgons dag",
        Holiday.ChristmasEve => "julafton",
        Holiday.ChristmasDay => "juldagen",
        Holiday.BoxingDay => "annandag jul",
        Holiday.NewYearsEve => "nyårsafton",
        _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, "A holiday without a name"),
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
