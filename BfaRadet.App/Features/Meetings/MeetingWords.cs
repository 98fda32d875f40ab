using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Words for states of meetings and kinds of items.</summary>
public static class MeetingWords
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The kinds in the order they are chosen from.</summary>
    public static IReadOnlyList<AgendaItemKind> Kinds { get; } =
    [
        AgendaItemKind.Decision, AgendaItemKind.Information, AgendaItemKind.Discussion, AgendaItemKind.FollowUp,
        AgendaItemKind.Formality, AgendaItemKind.AnyOtherBusiness, AgendaItemKind.Break,
    ];

    public static string Of(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Formality => "Formalia",
        AgendaItemKind.Information => "Information",
        AgendaItemKind.Decision => "Beslut",
        AgendaItemKind.Discussion => "Diskussion",
        AgendaItemKind.FollowUp => "Uppföljning",
        AgendaItemKind.AnyOtherBusiness => "Övriga frågor",
        AgendaItemKind.Break => "Paus",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word"),
    };

    /// <summary>A meeting to choose from: "28 november 2026", and "kl. 15.30" where there is another that day.</summary>
    public static string Day(DateOnly date, TimeOnly startsAt, bool isOneOfSeveral) =>
        $"{SwedishDates.Full(date)}{(isOneOfSeveral ? $" kl. {SwedishDates.Clock(startsAt)}" : "")}";

    /// <summary>How far a meeting and its minutes have come.</summary>
    /// <param name="isAdopted">Whether the minutes are adopted.</param>
    public static string Of(MeetingState state, bool isAdopted) => state switch
    {
        MeetingState.Preparing => "Beredning",
        MeetingState.Shared => "Delat",
        MeetingState.InSession => "Pågår",
        MeetingState.Closed when isAdopted => "Justerat",
        MeetingState.Closed => "Avslutat",
        MeetingState.Cancelled => "Inställt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word"),
    };

    /// <summary>How far an agenda has come, beside the word "dagordning": it is the agenda that is shared, and the meeting that is held.</summary>
    public static string OfAgenda(MeetingState state, bool isAdopted) => state switch
    {
        MeetingState.Preparing => "I beredning",
        MeetingState.Shared => "Delad",
        MeetingState.InSession => "Mötet pågår",
        MeetingState.Closed when isAdopted => "Protokollet är justerat",
        MeetingState.Closed => "Mötet är avslutat",
        MeetingState.Cancelled => "Mötet är inställt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word"),
    };

    /// <summary>"4 Farthinder på Storgatan"; a break has no number.</summary>
    public static string Place(int? number, string title) => number is { } known ? $"{known} {title}" : title;

    /// <summary>Where something was handled: "§ 37" as in the minutes, "punkt 3" before the meeting is closed; empty for a break.</summary>
    /// <param name="number">Of the item on its agenda.</param>
    /// <param name="first">The number of the meeting's first paragraf; null until the meeting is closed.</param>
    public static string Section(int? number, int? first) => (number, first) switch
    {
        (null, _) => "",
        ({ } known, { } start) => $"§ {start + known - 1}",
        ({ } known, null) => $"punkt {known}",
    };

    /// <summary>"1 punkt", "7 punkter".</summary>
    public static string Items(int count) => count == 1 ? "1 punkt" : $"{count} punkter";

    /// <summary>"1 beslut", "4 beslut".</summary>
    public static string Decisions(int count) => $"{count} beslut";

    /// <summary>"onsdag 11 mars", with the year when that is another.</summary>
    public static string NamedDay(DateOnly date, DateOnly today) =>
        date.Year == today.Year ? $"{date.ToString("dddd", _swedish)} {SwedishDates.DayAndMonth(date)}" : SwedishDates.WithWeekday(date);

    /// <summary>
    /// "Det börjar kl. 15.30", with the day when that is not today; worded differently when the time has passed.
    /// </summary>
    public static string Begins(DateOnly date, TimeOnly startsAt, DateTimeOffset now, string comes, string late)
    {
        var today = SwedishDates.DateOf(now);
        var day = date == today ? "" : $"{NamedDay(date, today)} ";
        return $"{(SwedishDates.MomentOf(date, startsAt) < now.AddMinutes(-1) ? late : comes)} {day}kl.\u00a0{SwedishDates.Clock(startsAt)}";
    }
}
