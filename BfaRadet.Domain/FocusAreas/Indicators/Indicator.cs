using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.FocusAreas.Indicators;

/// <summary>Which way a target lies.</summary>
public enum TargetDirection
{
    /// <summary>At most so much.</summary>
    AtMost,

    /// <summary>At least so much.</summary>
    AtLeast,
}

/// <summary>How an indicator stands to its target.</summary>
public enum TargetStanding
{
    NoTarget,
    NoValue,
    Reached,

    /// <summary>Not reached, and there is time left or no day was set.</summary>
    NotYet,

    /// <summary>Not reached on the last day.</summary>
    Missed,
}

/// <summary>The editable content of an indicator.</summary>
/// <param name="Unit">"st", "dagar"; of a share always "%".</param>
/// <param name="Source">Where the values are from; may be empty.</param>
/// <param name="Base">Utgångsläge; null for none.</param>
/// <param name="BaseOn">The day of the base value.</param>
/// <param name="DueOn">When the target is to be reached; null for no day.</param>
public sealed record IndicatorText(
    string Name, IndicatorKind Kind, string Unit, string Source, decimal? Base, DateOnly? BaseOn, decimal? Target, TargetDirection Direction, DateOnly? DueOn)
{
    /// <summary>Maximum length of a unit, in characters.</summary>
    public const int UnitMax = 40;

    /// <summary>Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.</summary>
    public static IndicatorText Merge(ThreeWay merge, IndicatorText before, IndicatorText mine, IndicatorText theirs) => new(
        merge.Field(nameof(Name), before.Name, mine.Name, theirs.Name),
        merge.Field(nameof(IndicatorKind), before.Kind, mine.Kind, theirs.Kind),
        merge.Field(nameof(Unit), before.Unit, mine.Unit, theirs.Unit),
        merge.Field(nameof(Source), before.Source, mine.Source, theirs.Source),
        merge.Field(nameof(Base), before.Base, mine.Base, theirs.Base),
        merge.Field(nameof(BaseOn), before.BaseOn, mine.BaseOn, theirs.BaseOn),
        merge.Field(nameof(Target), before.Target, mine.Target, theirs.Target),
        merge.Field(nameof(Direction), before.Direction, mine.Direction, theirs.Direction),
        merge.Field("TargetDueOn", before.DueOn, mine.DueOn, theirs.DueOn));

    public static IndicatorText Clean(IndicatorText text) => text with
    {
        Name = Wording.Line(text.Name),
        Source = Wording.Line(text.Source),
        Unit = text.Kind == IndicatorKind.Share ? "%" : Wording.Line(text.Unit),
    };

    /// <summary>Every fault in the content; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, IndicatorText text)
    {
        text = Clean(text);
        return Faults.Of(
            Wording.Check(today, nameof(Name), text.Name, required: true),
            Wording.Check(today, nameof(Unit), text.Unit, UnitMax, required: true),
            Wording.Check(today, nameof(Source), text.Source),
            Fault(nameof(Base), text.Base, text.Kind),
            Fault(nameof(Target), text.Target, text.Kind),
            text is { Base: not null, BaseOn: null } ? new EmptyText(nameof(BaseOn)) : null,
            text is { DueOn: { } due, BaseOn: { } from } && due <= from ? new IndicatorRefusal.DueBeforeBase(due, from) : null,
            text is { DueOn: not null, Target: null } ? new EmptyText(nameof(Target)) : null);
    }

    private static IndicatorRefusal.AmountRefused? Fault(string field, decimal? amount, IndicatorKind kind) =>
        amount is { } of && Amounts.Check(of, kind) is not AmountFault.None and var fault ? new IndicatorRefusal.AmountRefused(field, fault) : null;
}

/// <summary>A value of a period, with the values it had before it was corrected.</summary>
/// <param name="Amount">Null for one that was struck.</param>
public sealed record IndicatorValue(Period Period, decimal? Amount, DateTimeOffset At, string By, ValueList<FormerValue> Former);

/// <summary>A value that was corrected.</summary>
public sealed record FormerValue(decimal? Amount, DateTimeOffset At, string By);

/// <summary>A value as it is entered.</summary>
/// <param name="Amount">Null to strike the one that is there.</param>
public sealed record EnteredValue(Period Period, decimal? Amount);

/// <summary>
/// What is measured to see whether a focus area gets better: base value, target and values over time. An aggregate of its own, since
/// values come for years after the area was laid down.
/// </summary>
public sealed class Indicator : Aggregate
{
    /// <summary>Maximum number of values.</summary>
    public const int ValuesMax = 2_000;

    private Indicator()
    {
    }

    public IndicatorId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public FocusAreaId Area { get; private init; }

    /// <summary>Place among those of the area, from 1.</summary>
    public int Order { get; private init; }

    public string Name { get; private set; } = "";

    public IndicatorKind Kind { get; private set; }

    public string Unit { get; private set; } = "";

    public string Source { get; private set; } = "";

    public decimal? Base { get; private set; }

    public DateOnly? BaseOn { get; private set; }

    public decimal? Target { get; private set; }

    public TargetDirection Direction { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>By time; one of each period.</summary>
    public ValueList<IndicatorValue> Values { get; private set; }

    public override CouncilId BelongsTo => Council;

    public IndicatorText Text => new(Name, Kind, Unit, Source, Base, BaseOn, Target, Direction, DueOn);

    public static Result<Indicator> Create(Actor by, IndicatorId id, CouncilId council, FocusAreaId area, int order, IndicatorText text)
    {
        text = IndicatorText.Clean(text);
        if ((Unentitled(by) ?? IndicatorText.FaultsOf(by.Today, text)) is { } refusal)
        {
            return refusal;
        }

        var indicator = new Indicator { Id = id, Council = council, Area = area, Order = order };
        indicator.Apply(text);
        indicator.Record(new IndicatorAdded(area, id, indicator.Name));
        return indicator;
    }

    /// <summary>Changes the content. Fields that another changed meanwhile are kept; a field both changed is an <see cref="EditClash"/>.</summary>
    public Result<Done> Edit(Actor by, IndicatorText before, IndicatorText after)
    {
        after = IndicatorText.Clean(after);
        if ((Unentitled(by) ?? IndicatorText.FaultsOf(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        var (now, merge) = (Text, new ThreeWay());
        var merged = IndicatorText.Clean(IndicatorText.Merge(merge, before, after, now));
        if ((merge.Clash ?? IndicatorText.FaultsOf(by.Today, merged)) is { } clash)
        {
            return clash;
        }

        if (Values.FirstOrDefault(v => v.Amount is { } amount && Amounts.Check(amount, merged.Kind) != AmountFault.None) is { } misfit)
        {
            return new IndicatorRefusal.ValuesDoNotFit(misfit.Period);
        }

        if (merged != now)
        {
            Apply(merged);
            Record(new IndicatorChanged(Area, Id, Name));
        }

        return Done.Value;
    }

    /// <summary>Enters values, all or none. A period that has another value is corrected, and the former value kept. Idempotent.</summary>
    /// <param name="at">Now, in Swedish time.</param>
    public Result<Done> Enter(Actor by, ValueList<EnteredValue> entered, DateTimeOffset at)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        var values = Values.ToDictionary(v => v.Period);
        var (added, corrected) = (0, 0);
        foreach (var (period, amount) in entered)
        {
            if (period.From > by.Today)
            {
                return new IndicatorRefusal.NotYet(period);
            }

            if (amount is { } of && Amounts.Check(of, Kind) is not AmountFault.None and var fault)
            {
                return new IndicatorRefusal.AmountRefused("Values", fault);
            }

            if (!values.TryGetValue(period, out var there))
            {
                if (amount is null)
                {
                    continue;
                }

                (values[period], added) = (new IndicatorValue(period, amount, at, by.Name, []), added + 1);
            }
            else if (there.Amount != amount)
            {
                (values[period], corrected) = (new IndicatorValue(period, amount, at, by.Name, [.. there.Former, new FormerValue(there.Amount, there.At, there.By)]), corrected + 1);
            }
        }

        if (values.Count > ValuesMax)
        {
            return new IndicatorRefusal.TooManyValues(values.Count, ValuesMax);
        }

        if (added + corrected > 0)
        {
            Values = values.Values.OrderBy(v => v.Period.From).ThenBy(v => v.Period.Kind).ToValueList();
            Record(new IndicatorValuesEntered(Area, Id, Name, added, corrected));
        }

        return Done.Value;
    }

    /// <summary>How it stands: by the last value, or when the last day has passed by the one of that day.</summary>
    public static TargetStanding StandingOf(IndicatorText text, ValueList<IndicatorValue> values, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (text.Target is not { } target)
        {
            return TargetStanding.NoTarget;
        }

        var isOver = text.DueOn is { } last && last < today;
        var found = values.Where(v => v.Amount is not null && (!isOver || v.Period.From <= text.DueOn)).MaxBy(v => v.Period.Ends());
        return found?.Amount is not { } amount ? TargetStanding.NoValue
            : (text.Direction == TargetDirection.AtMost ? amount <= target : amount >= target) ? TargetStanding.Reached
            : isOver ? TargetStanding.Missed
            : TargetStanding.NotYet;
    }

    /// <summary>The periods without a value between two that have one, of the same length; at most so many.</summary>
    public static ValueList<Period> Gaps(ValueList<IndicatorValue> values, int max = 24)
    {
        var gaps = new List<Period>();
        foreach (var same in values.Where(v => v.Amount is not null).Select(v => v.Period).GroupBy(p => p.Kind).Where(g => g.Key is not (PeriodKind.Day or PeriodKind.Week)))
        {
            var (known, last) = (same.ToHashSet(), same.Max(p => p.From));
            for (var next = same.MinBy(p => p.From); next.From < last && gaps.Count < max; next = next.Next())
            {
                if (!known.Contains(next))
                {
                    gaps.Add(next);
                }
            }
        }

        return gaps.ToValueList();
    }

    private static NotYourDuty? Unentitled(Actor by) => by.Has(Duties.Preparers) ? null : new NotYourDuty(Duties.Preparers);

    private void Apply(IndicatorText text) =>
        (Name, Kind, Unit, Source, Base, BaseOn, Target, Direction, DueOn) =
        (text.Name, text.Kind, text.Unit, text.Source, text.Base, text.BaseOn, text.Target, text.Direction, text.DueOn);
}
