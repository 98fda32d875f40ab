using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Words for how far a responsible has come, and for the last days a decision has had.</summary>
public static class ProgressWords
{
    /// <summary>The states in the order they are offered, each with its word.</summary>
    public static IReadOnlyList<(ProgressState State, string Word)> States { get; } =
    [
        (ProgressState.Done, "Klart"),
        (ProgressState.Partly, "Delvis"),
        (ProgressState.Underway, "Pågår"),
        (ProgressState.Hindered, "Hinder"),
        (ProgressState.Waiting, "Väntar"),
        (ProgressState.NotStarted, "Ej påbörjat"),
        (ProgressState.Struck, "Struket"),
    ];

    /// <summary>What a responsible may say by the link of a letter, in the order it is offered.</summary>
    public static IReadOnlyList<ProgressState> Reportable { get; } =
        [ProgressState.Done, ProgressState.Partly, ProgressState.Underway, ProgressState.Hindered, ProgressState.Waiting];

    /// <summary>What the words of a state are asked for by.</summary>
    public static string WordsLabel(ProgressState state) => state switch
    {
        ProgressState.Done => "Vad blev det? (kan vara tomt)",
        ProgressState.Partly => "Vad är gjort? Till exempel: fyra av fem skolor",
        ProgressState.Hindered => "Vad är i vägen?",
        ProgressState.Struck => "Skäl till att det stryks",
        _ => "Kommentar (kan vara tomt)",
    };

    /// <summary>The field of the words of a state, as the rule names it.</summary>
    public static string WordsField(ProgressState state) => state switch
    {
        ProgressState.Struck => "Reason",
        ProgressState.Hindered => "Hindrance",
        _ => nameof(Progress.Words),
    };

    /// <summary>"Ej påbörjat".</summary>
    public static string Label(ProgressState state) => States.First(s => s.State == state).Word;

    /// <summary>"ej påbörjat": within a sentence, and in files.</summary>
    public static string Word(ProgressState state) => Label(state).ToLower(System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>"delvis: fyra av fem skolor", "väntar på kommunstyrelsen, skickat 3 maj 2027".</summary>
    public static string Of(Progress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);

        var head = Word(progress.State);
        var facts = progress.State switch
        {
            ProgressState.Done => progress.DoneOn is { } done ? $" {SwedishDates.Full(done)}" : "",
            ProgressState.Waiting => $" {Waits(progress)}",
            _ => "",
        };
        return $"{head}{facts}{(progress.Words == "" ? "" : $": {progress.Words}")}";
    }

    /// <summary>"på kommunstyrelsen, skickat 3 maj 2027, frågat igen 1 juni 2027".</summary>
    public static string Waits(Progress progress) => string.Join(", ", new[]
    {
        $"på {progress.WaitsFor}",
        progress.SentOn is { } sent ? $"skickat {SwedishDates.Full(sent)}" : "",
        progress.AskedAgainOn is { } asked ? $"frågat igen {SwedishDates.Full(asked)}" : "",
    }.Where(part => part.Length > 0));

    // What somebody must ask about comes first, where the line may be cut.
    private static readonly ProgressState[] _urgent =
        [ProgressState.Hindered, ProgressState.Waiting, ProgressState.Partly, ProgressState.Underway, ProgressState.NotStarted, ProgressState.Done, ProgressState.Struck];

    /// <summary>All of them in a line, each with its responsible when there are several; those that wait first, those that are done last.</summary>
    public static string Of(ValueList<ResponsibleProgress> all) => all switch
    {
        [var only] => Of(only.Now),
        _ => string.Join("; ", all.OrderBy(p => Array.IndexOf(_urgent, p.Now.State)).Select(p => $"{(p.Of is { } of ? DecisionWords.Of(of) : "")}: {Of(p.Now).TrimEnd('.')}")),
    };

    /// <summary>"först 31 mars 2027, förlängd av beslut 2027:3": the day that was decided, and what moved it last; null when it was never moved.</summary>
    public static string? Earlier(ValueList<EarlierDay> days) => days.Count == 0 ? null
        : $"först {SwedishDates.Full(days[0].Day)}, {Moved(days[^1])}";

    /// <summary>"förlängd av beslut 2027:3": how a day was moved.</summary>
    public static string Moved(EarlierDay day) =>
        $"{(day.To > day.Day ? "förlängd" : day.To is null ? "borttagen" : "ändrad")}{(day is { Number: null, OnWordOf: "" } ? ByHand(day) : Why(day.Number, day.OnWordOf, ""))}";

    // Changed in the form: by whom, and when.
    private static string ByHand(EarlierDay day) =>
        $"{(day.By == "" ? "" : $" av {day.By}")}{(day.At is { } at ? $" {SwedishDates.Full(SwedishDates.DateOf(at))}" : "")}";

    /// <summary>" av beslut 2027:3, enligt ordföranden. Skäl: ombyggnaden drog ut".</summary>
    public static string Why(DecisionNumber? by, string onWordOf, string reason) =>
        (by is { } number ? $" av beslut {number}" : "")
        + (onWordOf == "" ? "" : $"{(by is null ? "" : ",")} enligt {onWordOf}")
        + (reason == "" ? "" : $". Skäl: {JournalWording.Brief(reason)}");
}
