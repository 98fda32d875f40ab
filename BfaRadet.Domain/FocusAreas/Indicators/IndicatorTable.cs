namespace BfaRadet.Domain.FocusAreas.Indicators;

/// <summary>What is wrong with a row of values.</summary>
public enum RowFault
{
    None,

    /// <summary>There is no second column.</summary>
    OneColumn,

    /// <summary>The first column is no period.</summary>
    NoPeriod,

    /// <summary>The period has not begun.</summary>
    NotYet,

    /// <summary>The same period is on an earlier row.</summary>
    Twice,

    /// <summary>See <see cref="ValueRow.Amount"/>.</summary>
    Amount,
}

/// <summary>What a row does to the values that are there.</summary>
public enum RowEffect
{
    /// <summary>Nothing: a heading, or a row with a fault.</summary>
    None,
    New,
    Same,

    /// <summary>It corrects a value; the former one is kept.</summary>
    Corrects,

    /// <summary>The value is missing, and is left so.</summary>
    Gap,
}

/// <summary>A row as it was read.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">As typed.</param>
/// <param name="First">For one that is there twice: the earlier row.</param>
public sealed record ValueRow(
    int Line, string Text, Period? Period, decimal Value, RowFault Fault, AmountFault Amount, RowEffect Effect, int First = 0);

/// <summary>A table of two columns, period and value: typed, pasted from a spreadsheet, or a CSV file.</summary>
public static class IndicatorTable
{
    /// <summary>Maximum number of rows at a time.</summary>
    public const int RowsMax = 500;

    /// <summary>Maximum length of a table, in characters.</summary>
    public const int TextMax = 40_000;

    private static readonly char[] _separators = ['\t', ';'];

    /// <summary>Every row that is not empty; a heading on the first is passed by.</summary>
    /// <param name="today">No value is of a time that has not begun.</param>
    public static ValueList<ValueRow> Read(string text, IndicatorText indicator, ValueList<IndicatorValue> values, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(indicator);

        var (rows, seen) = (new List<ValueRow>(), new Dictionary<Period, int>());
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length && rows.Count < RowsMax; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                continue;
            }

            var row = Row(at + 1, lines[at], indicator, values, seen, today);
            rows.Add(row.Fault is RowFault.NoPeriod && rows.Count == 0 && row.Amount != AmountFault.None ? row with { Fault = RowFault.None, Effect = RowEffect.None } : row);
        }

        return rows.ToValueList();
    }

    private static ValueRow Row(
        int line, string text, IndicatorText indicator, ValueList<IndicatorValue> values, Dictionary<Period, int> seen, DateOnly today)
    {
        var (left, right) = Columns(text);
        var (value, wrong) = Amounts.Read(right ?? "", indicator.Kind, indicator.Unit);
        ValueRow With(RowFault fault, Period? period = null, int first = 0) => new(line, text.Trim(), period, 0, fault, wrong, RowEffect.None, first);
        if (PeriodLine.Read(left) is not { } period)
        {
            return With(right is null ? RowFault.OneColumn : RowFault.NoPeriod);
        }

        if (period.From > today)
        {
            return With(RowFault.NotYet, period);
        }

        if (!seen.TryAdd(period, line))
        {
            return With(RowFault.Twice, period, seen[period]);
        }

        if (wrong == AmountFault.Missing)
        {
            return With(RowFault.None, period) with { Effect = RowEffect.Gap };
        }

        if (wrong != AmountFault.None)
        {
            return With(RowFault.Amount, period);
        }

        var effect = values.FirstOrDefault(v => v.Period == period) is { } there ? there.Amount == value ? RowEffect.Same : RowEffect.Corrects : RowEffect.New;
        return new ValueRow(line, text.Trim(), period, value, RowFault.None, AmountFault.None, effect);
    }

    // A tab or a semicolon; typed by hand also a colon, an equals sign, or the last blank.
    private static (string Left, string? Right) Columns(string text)
    {
        var cells = text.Split(_separators).Select(c => c.Trim().Trim('"').Trim()).ToArray();
        if (cells.Length > 1)
        {
            return (cells[0], cells[1]);
        }

        var line = cells[0];
        if (line.IndexOfAny([':', '=']) is > 0 and var mark)
        {
            return (line[..mark].Trim(), line[(mark + 1)..].Trim());
        }

        // The longest beginning that is a period: "2026 kv 1 34,5 %".
        for (var at = line.LastIndexOf(' '); at > 0; at = line.LastIndexOf(' ', at - 1))
        {
            if (PeriodLine.Read(line[..at]) is not null)
            {
                return (line[..at], line[(at + 1)..].Trim());
            }
        }

        return (line, null);
    }
}
