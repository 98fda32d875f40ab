using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas.Indicators;
using System.Globalization;

namespace BfaRadet.App.Features.FocusAreas.Indicators;

/// <summary>Words for indicators and their values. The only place where a value becomes text: a small count is never told.</summary>
public static class IndicatorWords
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static IReadOnlyList<(IndicatorKind Kind, string Word)> Kinds { get; } =
    [
        (IndicatorKind.Count, "Antal personer eller brott (under 5 visas som färre än 5)"),
        (IndicatorKind.Share, "Andel i procent"),
        (IndicatorKind.Number, "Annat tal, till exempel dagar eller kontroller"),
    ];

    public static IReadOnlyList<(TargetDirection Direction, string Word)> Directions { get; } = [(TargetDirection.AtMost, "högst"), (TargetDirection.AtLeast, "minst")];

    /// <summary>"46 %", "62 st", "färre än 5 st".</summary>
    public static string Of(IndicatorKind kind, string unit, decimal amount) =>
        Amounts.IsFew(kind, amount) ? $"färre än {Amounts.FewBelow} {unit}" : $"{Figure(amount)} {unit}";

    /// <summary>The figure alone, for a cell: "46,5"; "färre än 5".</summary>
    public static string Cell(IndicatorKind kind, decimal amount) => Amounts.IsFew(kind, amount) ? $"färre än {Amounts.FewBelow}" : Figure(amount);

    public static string Figure(decimal amount) => amount.ToString("#,0.####", _swedish);

    /// <summary>"2026", "kvartal 1 2026", "mars 2026", "vecka 20 2026", "1 mars 2026".</summary>
    public static string Of(Period period) => period.Kind switch
    {
        PeriodKind.Year => $"{period.From.Year}",
        PeriodKind.Quarter => $"kvartal {(period.From.Month + 2) / 3} {period.From.Year}",
        PeriodKind.Month => $"{SwedishDates.Month(period.From.Month)} {period.From.Year}",
        PeriodKind.Week => $"vecka {ISOWeek.GetWeekOfYear(period.From.ToDateTime(default))} {ISOWeek.GetYear(period.From.ToDateTime(default))}",
        PeriodKind.Day => SwedishDates.Full(period.From),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "A period without words"),
    };

    /// <summary>"högst 35 % senast 31 december 2027"; empty without a target.</summary>
    public static string Target(IndicatorText text) => text.Target is not { } target ? ""
        : $"{(text.Direction == TargetDirection.AtMost ? "högst" : "minst")} {Figure(target)} {text.Unit}{(text.DueOn is { } due ? $" senast {SwedishDates.Full(due)}" : "")}";

    /// <summary>Whether the target is reached, in a sentence.</summary>
    public static string Of(TargetStanding standing, IndicatorText text) => standing switch
    {
        TargetStanding.NoTarget => "Inget mål är satt.",
        TargetStanding.NoValue => $"Målet är {Target(text)}. Inget värde att jämföra med än.",
        TargetStanding.Reached => $"Målet är nått: {Target(text)}.",
        TargetStanding.NotYet => $"Målet är inte nått än: {Target(text)}.",
        TargetStanding.Missed => $"Målet nåddes inte i tid: {Target(text)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without words"),
    };

    public static string Of(AmountFault fault) => fault switch
    {
        AmountFault.Missing => "Värdet saknas.",
        AmountFault.NotANumber => "Värdet går inte att läsa. Skriv ett tal, till exempel 46,5.",
        AmountFault.WrongUnit => "Enheten är en annan än indikatorns.",
        AmountFault.NotWhole => "Ett antal är ett helt tal.",
        AmountFault.Negative => "Värdet kan inte vara under noll.",
        AmountFault.AboveAll => "En andel kan inte vara över 100 procent.",
        AmountFault.TooLarge => "Talet är för stort.",
        AmountFault.None => "",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words"),
    };

    /// <summary>What is wrong with a row, or what it does.</summary>
    /// <param name="unit">Of the indicator.</param>
    public static string Of(ValueRow row, string unit) => row.Fault switch
    {
        RowFault.OneColumn => "Raden har bara en kolumn. Skriv perioden, sedan värdet.",
        RowFault.NoPeriod => "Perioden går inte att läsa. Skriv till exempel 2026, 2026 kv 1, mars 2026, vecka 20 2026 eller 2026-03-01.",
        RowFault.NotYet => "Perioden har inte börjat än.",
        RowFault.Twice => $"Samma period står på rad {row.First}. Ta bort den ena.",
        RowFault.Amount when row.Amount == AmountFault.WrongUnit => $"Enheten är en annan än indikatorns, som är {unit}.",
        RowFault.Amount => Of(row.Amount),
        RowFault.None => row.Effect switch
        {
            RowEffect.New => "nytt värde",
            RowEffect.Same => "står redan så",
            RowEffect.Corrects => "rättar värdet som står",
            RowEffect.Gap => "saknas: lämnas tomt",
            _ => "rubrik: hoppas över",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Fault, "A fault without words"),
    };
}
