using BfaRadet.Domain.Councils;
using BfaRadet.Domain.FocusAreas.Indicators;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.FocusAreas.Indicators;

/// <summary>Values of an indicator: read as Swedes write them, all or none, and corrected with their history.</summary>
public sealed class IndicatorTests
{
    private static readonly DateOnly _today = new(2026, 11, 30);
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 15, 0, 0, TimeSpan.FromHours(1));
    private static readonly Actor _coordinator = new(new MemberId(Guid.CreateVersion7()), "Samordnaren", Duties.Coordinator, _today);
    private static readonly IndicatorText _speed = new(
        "Andel som kör för fort", IndicatorKind.Share, "%", "mätning vecka 20", 46, new DateOnly(2025, 5, 16), 35, TargetDirection.AtMost, new DateOnly(2027, 12, 31));

    private static readonly IndicatorText _complaints = _speed with { Name = "Klagomål", Kind = IndicatorKind.Count, Unit = "st", Base = 62, Target = 31 };

    [Theory]
    [InlineData("2026", PeriodKind.Year, "2026-01-01", "2026-12-31")]
    [InlineData("år 2028", PeriodKind.Year, "2028-01-01", "2028-12-31")]
    [InlineData("2026 kv 1", PeriodKind.Quarter, "2026-01-01", "2026-03-31")]
    [InlineData("kvartal 4 2026", PeriodKind.Quarter, "2026-10-01", "2026-12-31")]
    [InlineData("2026-Q2", PeriodKind.Quarter, "2026-04-01", "2026-06-30")]
    [InlineData("mars 2026", PeriodKind.Month, "2026-03-01", "2026-03-31")]
    [InlineData("Feb 2028", PeriodKind.Month, "2028-02-01", "2028-02-29")]
    [InlineData("2026-12", PeriodKind.Month, "2026-12-01", "2026-12-31")]
    [InlineData("vecka 20 2026", PeriodKind.Week, "2026-05-11", "2026-05-17")]
    [InlineData("2026 v. 53", PeriodKind.Week, "2026-12-28", "2027-01-03")]
    [InlineData("2028-02-29", PeriodKind.Day, "2028-02-29", "2028-02-29")]
    [InlineData("1 mars 2026", PeriodKind.Day, "2026-03-01", "2026-03-01")]
    [InlineData("1/3 2026", PeriodKind.Day, "2026-03-01", "2026-03-01")]
    public void A_period_is_read_as_it_is_written(string typed, PeriodKind kind, string from, string to)
    {
        var period = PeriodLine.Read(typed)!.Value;

        Assert.Equal((kind, Day(from), Day(to)), (period.Kind, period.From, period.Ends()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("i fjol")]
    [InlineData("2026 kv 5")]
    [InlineData("2027 v 53")]
    [InlineData("2027-02-29")]
    [InlineData("2026-13")]
    [InlineData("1889")]
    [InlineData("mar")]
    [InlineData("smars 2026")]
    public void What_is_no_period_is_none(string typed)
    {
        Assert.Null(PeriodLine.Read(typed));
    }

    [Theory]
    [InlineData("46", IndicatorKind.Share, "46", AmountFault.None)]
    [InlineData("46,5 %", IndicatorKind.Share, "46.5", AmountFault.None)]
    [InlineData("46.5 procent", IndicatorKind.Share, "46.5", AmountFault.None)]
    [InlineData("101 %", IndicatorKind.Share, "101", AmountFault.AboveAll)]
    [InlineData("1 234 st", IndicatorKind.Count, "1234", AmountFault.None)]
    [InlineData("1\u00A0234", IndicatorKind.Count, "1234", AmountFault.None)]
    [InlineData("12 34", IndicatorKind.Count, "0", AmountFault.NotANumber)]
    [InlineData("1.234,5", IndicatorKind.Number, "0", AmountFault.NotANumber)]
    [InlineData("4,5", IndicatorKind.Count, "4.5", AmountFault.NotWhole)]
    [InlineData("-1", IndicatorKind.Count, "-1", AmountFault.Negative)]
    [InlineData("−1,5", IndicatorKind.Number, "-1.5", AmountFault.None)]
    [InlineData("14 dagar", IndicatorKind.Count, "0", AmountFault.WrongUnit)]
    [InlineData("14 %", IndicatorKind.Count, "0", AmountFault.WrongUnit)]
    [InlineData("..", IndicatorKind.Count, "0", AmountFault.Missing)]
    [InlineData("", IndicatorKind.Share, "0", AmountFault.Missing)]
    [InlineData("många", IndicatorKind.Share, "0", AmountFault.NotANumber)]
    [InlineData("99999999999999999999999999", IndicatorKind.Number, "0", AmountFault.NotANumber)]
    [InlineData("9999999999999", IndicatorKind.Number, "9999999999999", AmountFault.TooLarge)]
    public void An_amount_is_read_and_judged_by_its_kind(string typed, IndicatorKind kind, string amount, AmountFault fault)
    {
        Assert.Equal((decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), fault), Amounts.Read(typed, kind, "st"));
    }

    [Fact]
    public void Two_columns_from_a_spreadsheet_say_what_each_row_does_or_what_is_wrong_with_it()
    {
        var there = Given(_speed, (Period.Year(2024), 47), (Period.Year(2025), 46));

        var rows = IndicatorTable.Read(
            "\uFEFFPeriod\tAndel\r\n2024\t47\r\n2025;45,5 %\r\n2026 kv 1\t43\r\n\r\n2026 kv 1\t44\r\n2026 kv 2\t..\r\n2031\t40\r\nvåren\t41\r\n2026 kv 3\t41 st\r\n2026-10\t120\r\nmars", there.Text, there.Values, _today);

        Assert.Equal(
            [
                (1, RowFault.None, RowEffect.None), (2, RowFault.None, RowEffect.Same), (3, RowFault.None, RowEffect.Corrects), (4, RowFault.None, RowEffect.New),
                (6, RowFault.Twice, RowEffect.None), (7, RowFault.None, RowEffect.Gap), (8, RowFault.NotYet, RowEffect.None), (9, RowFault.NoPeriod, RowEffect.None),
                (10, RowFault.Amount, RowEffect.None), (11, RowFault.Amount, RowEffect.None), (12, RowFault.OneColumn, RowEffect.None),
            ],
            rows.Select(r => (r.Line, r.Fault, r.Effect)));
        Assert.Equal((4, AmountFault.WrongUnit, AmountFault.AboveAll), (rows[4].First, rows[8].Amount, rows[9].Amount));
    }

    [Theory]
    [InlineData("2026 kv 1 34,5 %")]
    [InlineData("2026 kv 1: 34,5")]
    [InlineData("kv 1 2026 = 34,5")]
    [InlineData("\"2026 kv 1\";\"34,5\";mätt av polisen")]
    public void A_row_may_be_typed(string line)
    {
        var row = Assert.Single(IndicatorTable.Read(line, _speed, [], _today));

        Assert.Equal((Period.Quarter(2026, 1), 34.5m, RowEffect.New), (row.Period, row.Value, row.Effect));
    }

    [Fact]
    public void Whatever_is_pasted_is_read_without_a_fault_of_ours()
    {
        Gen.String[Gen.Char["0123456789 ,.%\t;:-\nkvmarsåö\"Q/"], 0, 120].Sample(
            text => IndicatorTable.Read(text, _complaints, [], _today).All(r => r.Effect != RowEffect.New || (r.Value >= 0 && r.Value == decimal.Truncate(r.Value) && r.Period!.Value.From <= _today)),
            iter: 2_000);
    }

    [Fact]
    public void A_corrected_value_keeps_the_former_ones_and_a_struck_one_too()
    {
        var indicator = Given(_complaints, (Period.Year(2025), 62));
        Assert.Null(indicator.Enter(_coordinator, [new(Period.Year(2025), 60)], _now).Refusal);
        Assert.Null(indicator.Enter(_coordinator, [new(Period.Year(2025), 60), new(Period.Month(2026, 1), null)], _now).Refusal);
        Assert.Null(indicator.Enter(_coordinator, [new(Period.Year(2025), null)], _now).Refusal);

        var value = Assert.Single(indicator.Values);
        Assert.Null(value.Amount);
        Assert.Equal([62m, 60m], value.Former.Select(f => f.Amount!.Value));
        Assert.Equal([(1, 0), (0, 1), (0, 1)], indicator.Events.OfType<IndicatorValuesEntered>().Select(e => (e.Added, e.Corrected)));
    }

    [Fact]
    public void All_are_entered_or_none_and_a_member_is_refused()
    {
        var indicator = Given(_complaints);

        Assert.IsType<IndicatorRefusal.AmountRefused>(indicator.Enter(_coordinator, [new(Period.Year(2024), 5), new(Period.Year(2025), 4.5m)], _now).Refusal);
        Assert.IsType<IndicatorRefusal.NotYet>(indicator.Enter(_coordinator, [new(Period.Year(2027), 5)], _now).Refusal);
        Assert.IsType<NotYourDuty>(indicator.Enter(new Actor(new MemberId(Guid.CreateVersion7()), "Ledamoten", Duties.Member, _today), [new(Period.Year(2024), 5)], _now).Refusal);
        Assert.Empty(indicator.Values);
    }

    [Theory]
    [InlineData(null, null, "2027-01-01", TargetStanding.NoTarget)]
    [InlineData(35, null, "2027-01-01", TargetStanding.NoValue)]
    [InlineData(35, 36, "2027-01-01", TargetStanding.NotYet)]
    [InlineData(35, 35, "2027-01-01", TargetStanding.Reached)]
    [InlineData(35, 36, "2028-01-01", TargetStanding.Missed)]
    [InlineData(35, 35, "2028-01-01", TargetStanding.Reached)]
    public void Whether_the_goal_is_reached_is_said_by_the_last_value(int? target, int? value, string today, TargetStanding standing)
    {
        ValueList<IndicatorValue> values = value is { } of ? [Value(Period.Year(2025), 30), Value(Period.Quarter(2026, 3), of)] : [];

        Assert.Equal(standing, Indicator.StandingOf(_speed with { Target = target, DueOn = target is null ? null : _speed.DueOn }, values, Day(today)));
        Assert.Equal(
            TargetStanding.Reached, Indicator.StandingOf(_speed with { Direction = TargetDirection.AtLeast, Target = 8 }, [Value(Period.Year(2025), 8)], Day(today)));
    }

    [Fact]
    public void Gaps_are_between_values_of_the_same_length()
    {
        Assert.Equal(
            [Period.Quarter(2025, 4), Period.Quarter(2026, 1)],
            Indicator.Gaps([Value(Period.Year(2023), 1), Value(Period.Quarter(2025, 3), 1), Value(Period.Quarter(2026, 2), 1)]));
    }

    [Fact]
    public void What_does_not_fit_together_is_refused_and_a_kind_that_values_do_not_have()
    {
        Assert.IsType<IndicatorRefusal.DueBeforeBase>(IndicatorText.FaultsOf(_today, _speed with { DueOn = _speed.BaseOn }));
        Assert.IsType<EmptyText>(IndicatorText.FaultsOf(_today, _speed with { BaseOn = null }));
        Assert.IsType<IndicatorRefusal.AmountRefused>(IndicatorText.FaultsOf(_today, _speed with { Target = 101 }));
        Assert.IsType<EmptyText>(IndicatorText.FaultsOf(_today, _complaints with { Unit = " " }));
        var indicator = Given(_speed, (Period.Year(2025), 46.5m));
        Assert.IsType<IndicatorRefusal.ValuesDoNotFit>(indicator.Edit(_coordinator, _speed, _speed with { Kind = IndicatorKind.Count, Unit = "st" }).Refusal);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IndicatorValue Value(Period period, decimal amount) => new(period, amount, _now, "Samordnaren", []);

    private static Indicator Given(IndicatorText text, params (Period Period, decimal Amount)[] values)
    {
        var indicator = Indicator.Create(_coordinator, new IndicatorId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()), new FocusAreaId(Guid.CreateVersion7()), 1, text).Value;
        _ = indicator.Enter(_coordinator, values.Select(v => new EnteredValue(v.Period, v.Amount)).ToValueList(), _now).Value;
        return indicator;
    }
}
