using BfaRadet.App.Features.FocusAreas.Indicators;
using BfaRadet.Domain.FocusAreas.Indicators;

namespace BfaRadet.App.Features.FollowUp.Indicators;

/// <summary>A value, or the base, in the drawing.</summary>
/// <param name="X">From 0 to <see cref="Curve.Width"/>.</param>
/// <param name="IsFew">It is told as fewer than five, and drawn at five whatever it is.</param>
public sealed record CurvePoint(double X, double Y, string Label, bool IsFew, bool IsBase);

/// <summary>The decisions of a day on the axis of time.</summary>
/// <param name="Label">What is written below it: the first number, and how many more; empty where there is no room.</param>
/// <param name="LabelX">The middle of the label.</param>
/// <param name="Row">Which of the rows of labels it is in, from 0.</param>
public sealed record CurveDecision(double X, string Numbers, string Label = "", double LabelX = 0, int Row = 0);

/// <summary>A line of the axis with its figure.</summary>
public sealed record CurveTick(double At, string Label);

/// <summary>The drawing of an indicator over time: where everything is, in units of the drawing. Nothing in it tells a small count.</summary>
public sealed record Curve(
    ValueList<ValueList<CurvePoint>> Lines, double? TargetY, double? DueX, ValueList<CurveDecision> Decisions, ValueList<CurveTick> Amounts, ValueList<CurveTick> Times)
{
    public const double Width = 600;
    public const double Height = 220;

    /// <summary>How many rows of labels there are below the axis.</summary>
    public const int LabelRows = 2;

    // The widest that a figure is drawn, on a phone, with a blank between two labels.
    private const double FigureWidth = 11.5, Between = 14;

    /// <summary>How many rows of labels are used.</summary>
    public int Rows => Decisions.Count == 0 ? 0 : Decisions.Max(d => d.Row) + 1;

    private static readonly decimal[] _steps = [1, 2, 4, 8, 10];

    /// <summary>Null when there is nothing to draw.</summary>
    /// <param name="decisions">The days on which decisions were taken, with their numbers.</param>
    public static Curve? Of(IndicatorText text, ValueList<IndicatorValue> values, IEnumerable<(DateOnly Day, string Number)> decisions)
    {
        ArgumentNullException.ThrowIfNull(text);

        var known = values.Where(v => v.Amount is not null).Select(v => (Day: Middle(v.Period), Amount: Drawn(text.Kind, v.Amount!.Value), v.Period, Few: Domain.FocusAreas.Indicators.Amounts.IsFew(text.Kind, v.Amount!.Value))).ToList();
        var start = text is { Base: { } amount, BaseOn: { } on } ? (Day: on, Amount: Drawn(text.Kind, amount), Few: Domain.FocusAreas.Indicators.Amounts.IsFew(text.Kind, amount)) : ((DateOnly Day, decimal Amount, bool Few)?)null;
        if (known.Count == 0 && start is null)
        {
            return null;
        }

        var days = known.Select(k => k.Day).Concat(start is { } b ? [b.Day] : []).Concat(text.DueOn is { } due ? [due] : []).ToList();
        var (from, to) = (days.Min(), days.Max());
        (from, to) = to.DayNumber - from.DayNumber < 60 ? (from.AddDays(-60), to.AddDays(60)) : (from, to);
        var top = Top(known.Select(k => k.Amount).Concat(start is { } s ? [s.Amount] : []).Concat(text.Target is { } target ? [target] : []).Max());
        double X(DateOnly day) => Math.Round(Width * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber), 1);
        double Y(decimal of) => Math.Round(Height * (1 - (double)(Math.Max(of, 0) / top)), 1);

        var (lines, line) = (new List<ValueList<CurvePoint>>(), new List<CurvePoint>());
        Period? before = null;
        if (start is { } basis)
        {
            line.Add(new CurvePoint(X(basis.Day), Y(basis.Amount), $"Utgångsläge: {IndicatorWords.Of(text.Kind, text.Unit, text.Base!.Value)}", basis.Few, IsBase: true));
        }

        foreach (var point in known.OrderBy(k => k.Day))
        {
            // The line is cut where a value is missing.
            if (before is { } last && IsCut(last, point.Period))
            {
                lines.Add(line.ToValueList());
                line = [];
            }

            line.Add(new CurvePoint(X(point.Day), Y(point.Amount), $"{IndicatorWords.Of(point.Period)}: {IndicatorWords.Of(text.Kind, text.Unit, values.First(v => v.Period == point.Period).Amount!.Value)}", point.Few, IsBase: false));
            before = point.Period;
        }

        lines.Add(line.ToValueList());
        return new Curve(
            lines.ToValueList(), text.Target is { } goal ? Y(goal) : null, text.DueOn is { } end ? X(end) : null,
            Placed(decisions.Where(d => d.Day >= from && d.Day <= to).GroupBy(d => d.Day).OrderBy(d => d.Key).Select(d => (X(d.Key), d.Select(one => one.Number).ToList()))),
            Enumerable.Range(0, 5).Select(step => top * step / 4).Select(at => new CurveTick(Y(at), IndicatorWords.Figure(at))).ToValueList(),
            Spaced(Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => new DateOnly(year, 1, 1)).Where(day => day >= from && day <= to)
                .Select(day => new CurveTick(X(day), $"{day.Year}")).ToList()));
    }

    // In the first row with room; a label that has none is left out, and its mark tells it to who points at it.
    private static ValueList<CurveDecision> Placed(IEnumerable<(double X, List<string> Numbers)> days)
    {
        var (ends, placed) = (Enumerable.Repeat(double.NegativeInfinity, LabelRows).ToArray(), new List<CurveDecision>());
        foreach (var (x, numbers) in days)
        {
            var label = numbers.Count == 1 ? numbers[0] : $"{numbers[0]} +{numbers.Count - 1}";
            var width = WidthOf(label);
            var middle = Math.Clamp(x, (width / 2) - 70, Width + 20 - (width / 2));
            var row = Array.FindIndex(ends, end => middle - (width / 2) >= end + Between);
            if (row >= 0)
            {
                ends[row] = middle + (width / 2);
            }

            placed.Add(new CurveDecision(x, string.Join(", ", numbers), row < 0 ? "" : label, middle, Math.Max(row, 0)));
        }

        return placed.ToValueList();
    }

    // Every year, or every second, or as many as there is room for.
    private static ValueList<CurveTick> Spaced(List<CurveTick> years)
    {
        var nearest = years.Count < 2 ? double.PositiveInfinity : years.Zip(years.Skip(1), (one, next) => next.At - one.At).Min();
        var each = nearest <= 0 ? years.Count : Math.Max(1, (int)Math.Ceiling((WidthOf("2026") + Between) / nearest));
        return years.Where((_, at) => at % each == 0).ToValueList();
    }

    private static double WidthOf(string label) => label.Length * FigureWidth;

    // As long a time as the longer of the two, or nearly, has no value. Days and weeks are measured now and then.
    private static bool IsCut(Period last, Period next) =>
        last.Kind is not (PeriodKind.Day or PeriodKind.Week) && next.Kind is not (PeriodKind.Day or PeriodKind.Week)
        && next.From.DayNumber - last.Ends().DayNumber - 1 >= 0.9 * Math.Max(DaysOf(last), DaysOf(next));

    private static int DaysOf(Period period) => period.Ends().DayNumber - period.From.DayNumber + 1;

    private static DateOnly Middle(Period period) => period.From.AddDays((period.Ends().DayNumber - period.From.DayNumber) / 2);

    private static decimal Drawn(IndicatorKind kind, decimal amount) =>
        Domain.FocusAreas.Indicators.Amounts.IsFew(kind, amount) ? Domain.FocusAreas.Indicators.Amounts.FewBelow : amount;

    // A round figure above the highest: 1, 2, 4 or 8 times a power of ten, so that quarters are figures one can say.
    private static decimal Top(decimal highest)
    {
        var step = 1m;
        while (step * 10 < highest)
        {
            step *= 10;
        }

        return _steps.Select(times => times * step).First(top => top >= highest);
    }
}
