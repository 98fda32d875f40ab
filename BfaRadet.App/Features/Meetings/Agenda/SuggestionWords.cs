using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Why something is suggested for the agenda, in words: "bordlagt 26 februari, beslut 2026:3".</summary>
public static class SuggestionWords
{
    /// <param name="today">Dates of its year are said without the year.</param>
    public static string Of(Suggestion suggestion, DateOnly today)
    {
        var day = suggestion.Day is not { } when ? ""
            : when.Year == today.Year ? " " + SwedishDates.DayAndMonth(when)
            : " " + SwedishDates.Full(when);
        return suggestion.Reason switch
        {
            SuggestionReason.FollowUp when suggestion.Into is not null => $"{Counted(suggestion.Rows)} har kommit till sedan punkten lades in",
            SuggestionReason.FollowUp => Counted(suggestion.Rows),
            SuggestionReason.PassedOver => $"inte behandlat på de två senaste mötena, sedan{day}",
            SuggestionReason.Tabled => $"bordlagt{day}, beslut {suggestion.Number}",
            SuggestionReason.ReferredBack => $"återremitterat{day}, beslut {suggestion.Number}",
            SuggestionReason.NotReached => $"hanns inte med{day}",
            SuggestionReason.Yearly => OfYear(suggestion.Year, today),
            SuggestionReason.Cancelled => $"stod på det inställda sammanträdet{day}",
            _ => throw new ArgumentOutOfRangeException(nameof(suggestion), suggestion.Reason, "A reason without words"),
        };
    }

    // "enligt årshjulet i mars, inte behandlat 5 mars"
    private static string OfYear(YearReason? reason, DateOnly today)
    {
        if (reason is null)
        {
            return "enligt årshjulet";
        }

        string Day(DateOnly day) => day.Year == today.Year ? SwedishDates.DayAndMonth(day) : SwedishDates.Full(day);
        var planned = reason.Month is { } month
            ? $"enligt årshjulet i {SwedishDates.Month(month)}{(reason.Of == today.Year ? "" : $" {reason.Of}")}"
            : "enligt årshjulet på det här mötet";
        return reason.Missed is { } missed ? $"{planned}, inte behandlat {Day(missed)}"
            : reason.Moved is { } moved ? $"{planned}, flyttat från det inställda sammanträdet {Day(moved)}"
            : planned;
    }

    /// <summary>"uppdrag 2026:3"; "beslut 2026:3" where the word for its kind does not go before a number.</summary>
    public static string Named(FollowUpRow row) =>
        $"{(row.Kind is DecisionKind.Assigned or DecisionKind.Committed or DecisionKind.Referred ? DecisionWords.Of(row.Kind) : "beslut")} {row.Number}";

    /// <summary>How a decision stands: "förföll 26 februari", "ligger hos annat organ".</summary>
    /// <param name="meeting">The day of the meeting: what is to be done before it is said so.</param>
    /// <param name="year">Dates of it are said without the year.</param>
    public static string Of(FollowUpRow row, DateOnly meeting, int year)
    {
        var day = row.Day is not { } when ? "" : when.Year == year ? SwedishDates.DayAndMonth(when) : SwedishDates.Full(when);
        return Standing(row, meeting, day) + (row is { JudgedOn: not null, State: not FollowUpState.Review } ? ", och effekten ska bedömas" : "");
    }

    private static string Standing(FollowUpRow row, DateOnly meeting, string day)
    {
        return row.State switch
        {
            FollowUpState.Overdue => $"förföll {day}",
            FollowUpState.Due when row.Day < meeting => $"ska vara klart {day}, före sammanträdet",
            FollowUpState.Due => $"ska vara klart {day}",
            FollowUpState.Review => $"effekten ska bedömas {day}",
            FollowUpState.Waiting when row.WaitsFor.Length > 0 => $"väntar på {row.WaitsFor}{(day == "" ? "" : $" sedan {day}")}",
            FollowUpState.Waiting => "ligger hos annat organ, ingen dag satt",
            FollowUpState.Undated => "ingen dag satt",
            FollowUpState.Later => $"senare: {day}",
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.State, "A state without words"),
        };
    }

    /// <summary>The rows as the background of an item; what does not fit is counted.</summary>
    public static string Lines(IReadOnlyList<FollowUpRow> rows, DateOnly meeting)
    {
        var text = new StringBuilder();
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            var line = $"– {Named(row)} {Wording.Line(row.Text).Shortened(160)}{(row.Responsible.Length > 0 ? $" ({row.Responsible})" : "")}: {Of(row, meeting, meeting.Year)}";
            if (text.Length + line.Length > Wording.TextMax / 2)
            {
                return $"{text}– och {rows.Count - at} till, se beslutsloggen";
            }

            text.Append(line).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    private static string Counted(ValueList<FollowUpRow> rows)
    {
        string Part(int count, string words) => count == 0 ? "" : $"{count} {words}";
        var ahead = rows.Count(r => r.State is FollowUpState.Due or FollowUpState.Review);
        var parts = new[]
        {
            Part(rows.Count(r => r.State == FollowUpState.Overdue), "har förfallit"),
            Part(ahead, ahead == 1 ? "ska vara klart eller bedömas" : "ska vara klara eller bedömas"),
            Part(rows.Count(r => r.State == FollowUpState.Waiting), "ligger hos annat organ"),
            Part(rows.Count(r => r.State == FollowUpState.Undated), "saknar dag"),
            Part(rows.Count(r => r.State == FollowUpState.Later), "gäller senare"),
        };
        return $"{(rows.Count == 1 ? "1 öppet beslut" : $"{rows.Count} öppna beslut")}: {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }
}
