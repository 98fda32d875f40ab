using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Words for what a meeting settles of earlier decisions, on the screen, in the journal and in the minutes.</summary>
public static class FollowUpWords
{
    /// <summary>Of one that was not settled, in the minutes.</summary>
    public const string NotGoneThrough = "Inte genomgånget";

    /// <summary>"Klart", "Väntar på kommunstyrelsen", "Delvis: fyra av fem skolor"; without the day of an extension.</summary>
    public static string Of(FollowUpOutcome? outcome, string words) => outcome switch
    {
        null => NotGoneThrough,
        FollowUpOutcome.Done => With("Klart", words),
        FollowUpOutcome.Partly => With("Delvis", words),
        FollowUpOutcome.Waiting => $"Väntar på {words}",
        FollowUpOutcome.Extended => With("Förlängt", words),
        FollowUpOutcome.Struck => With("Struket", words),
        FollowUpOutcome.NewMeasure => words == "" ? "Ny åtgärd" : $"Ny åtgärd, se beslut {words}",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without words"),
    };

    /// <summary>The same with the day: "Förlängt till 12 mars 2027: ombyggnaden drog ut".</summary>
    public static string Of(FollowUpAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        return answer is { Outcome: FollowUpOutcome.Extended, Day: { } day } ? With($"Förlängt till {SwedishDates.Full(day)}", answer.Words) : Of(answer.Outcome, answer.Words);
    }

    /// <summary>"3 av 4 genomgångna"; what needs nothing is not counted.</summary>
    public static string Counted(IEnumerable<FollowUpLine> lines)
    {
        var all = lines.ToList();
        var (through, open) = (all.Count(l => l.IsThrough), all.Count(l => l.IsOpen));
        return open == 0 && through > 0 ? (through == 1 ? "Genomgånget" : $"Alla {through} genomgångna") : $"{through} av {through + open} genomgångna";
    }

    /// <summary>What was said of it before the meeting: "pågår: två av tre är gjorda".</summary>
    public static string Reported(FollowUpLine line)
    {
        ArgumentNullException.ThrowIfNull(line);

        return line.Reported.At is null && line.Reported.Now == Progress.NotStarted ? "Inget rapporterat" : Capital(ProgressWords.Of(line.Reported.Now));
    }

    /// <summary>Who said it, and when; empty when nothing was.</summary>
    public static string ReportedBy(FollowUpLine line)
    {
        ArgumentNullException.ThrowIfNull(line);

        return line.Reported is { At: { } at, By: var by } ? $"{by}, {SwedishDates.Full(SwedishDates.DateOf(at))}{(line.Reported.ByLink ? ", med länken i ett brev" : "")}" : "";
    }

    private static string With(string head, string words) => words == "" ? head : $"{head}: {words}";

    private static string Capital(string words) => char.ToUpper(words[0], System.Globalization.CultureInfo.CurrentCulture) + words[1..];
}
