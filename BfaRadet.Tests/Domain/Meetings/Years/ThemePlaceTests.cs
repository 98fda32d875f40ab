using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Years;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Years;

/// <summary>Where a theme comes in a year: by its month, by the meeting it is tied to, and when meetings move, are cancelled or pass.</summary>
public sealed class ThemePlaceTests
{
    private static readonly DateOnly _today = new(2026, 1, 10);

    private static readonly YearMeeting _march = At(3, 5), _may = At(5, 7), _autumn = At(9, 3);

    [Fact]
    public void A_theme_comes_at_the_first_meeting_from_its_month_on()
    {
        Assert.Equal(_march, Place(ATheme(3)).Meeting);
        Assert.Equal(_may, Place(ATheme(4)).Meeting);
        Assert.Equal(new ThemePlace(ThemeStanding.WithoutMeeting, null, null, null), Place(ATheme(10)));
    }

    [Fact]
    public void Tied_to_a_meeting_it_follows_it_wherever_it_is_moved()
    {
        var theme = ATheme(3, text => text.At(2026, _march.Id));

        var place = ThemePlace.Of(theme, 2026, [_march with { Date = new(2026, 2, 20) }, _may], _ => false, _today);

        Assert.Equal((ThemeStanding.Waiting, _march.Id, new DateOnly(2026, 2, 20)), (place.Standing, place.Meeting!.Id, place.Meeting.Date));
        Assert.Equal(_may.Id, ThemePlace.Of(theme, 2026, [_may], _ => false, _today).Meeting!.Id);
    }

    [Fact]
    public void A_cancelled_meeting_leaves_it_to_the_next_and_it_says_so()
    {
        var cancelled = _march with { State = MeetingState.Cancelled };

        foreach (var theme in new[] { ATheme(3), ATheme(3, text => text.At(2026, _march.Id)) })
        {
            var place = ThemePlace.Of(theme, 2026, [cancelled, _may, _autumn], _ => false, _today);
            Assert.Equal(new ThemePlace(ThemeStanding.Waiting, _may, cancelled, null), place);
        }
    }

    [Fact]
    public void Held_without_it_it_is_missed_and_comes_at_the_next()
    {
        var held = _march with { State = MeetingState.Closed };

        Assert.Equal(new ThemePlace(ThemeStanding.Waiting, _may, null, held), ThemePlace.Of(ATheme(3), 2026, [_may, held], _ => false, new(2026, 4, 1)));
        Assert.Equal(new ThemePlace(ThemeStanding.Treated, held, null, null), ThemePlace.Of(ATheme(3), 2026, [_may, held], _ => true, new(2026, 4, 1)));
        Assert.Equal(new ThemePlace(ThemeStanding.WithoutMeeting, null, null, held), ThemePlace.Of(ATheme(3), 2026, [held], _ => false, new(2026, 4, 1)));
    }

    [Fact]
    public void A_meeting_whose_day_has_been_without_it_does_not_hold_it_back() =>
        Assert.Equal(_may, ThemePlace.Of(ATheme(3), 2026, [_march, _may], _ => false, new(2026, 4, 1)).Meeting);

    [Fact]
    public void Nothing_before_it_was_put_in_the_year_was_missed()
    {
        var theme = YearTheme.Add(By(new(2026, 3, 20)), new(Guid.NewGuid()), default, new("Lägesbild", 3, 2026)).Value;

        var place = ThemePlace.Of(theme, 2026, [_march with { State = MeetingState.Closed }, _may], _ => false, new(2026, 3, 20));

        Assert.Equal(new ThemePlace(ThemeStanding.Waiting, _may, null, null), place);
        Assert.False(YearTheme.Add(By(new(2026, 4, 1)), new(Guid.NewGuid()), default, new("Lägesbild", 3, 2026)).Value.OccursIn(2026));
        Assert.Equal(new YearRefusal.MonthHasBeen(3, 2026), YearTheme.Add(By(new(2026, 4, 1)), new(Guid.NewGuid()), default, new("Lägesbild", 3, 2026, 2026)).Refusal);
    }

    [Fact]
    public void Taken_out_it_stays_in_the_years_before()
    {
        var theme = ATheme(3);

        Assert.False(theme.Remove(By(_today), 2028).Value);
        Assert.Equal([true, true, false], [theme.OccursIn(2026), theme.OccursIn(2027), theme.OccursIn(2028)]);
        Assert.True(theme.Remove(By(_today), 2026).Value);
        Assert.Equal(new NotYourDuty(Duties.Preparers), theme.Remove(new Actor(null, "Edla", Duties.Member, _today), 2026).Refusal);
    }

    [Fact]
    public void Two_who_change_different_fields_both_have_their_way()
    {
        var theme = ATheme(3);
        var before = theme.Text;
        _ = theme.Edit(By(_today), before, before with { Month = 4 }).Value;

        _ = theme.Edit(By(_today), before, before with { Title = "Läget" }).Value;

        Assert.Equal(("Läget", 4), (theme.Title, theme.Month));
        Assert.IsType<EditClash>(theme.Edit(By(_today), before, before with { Month = 9 }).Refusal);
    }

    [Fact]
    public void A_theme_never_comes_at_a_cancelled_meeting_before_its_month_or_after_a_year() => Gen.Select(
        Gen.Int[1, 12],
        Gen.Select(Gen.Int[0, 900], Gen.OneOf(Enum.GetValues<MeetingState>())).Array[0, 12]).Sample((month, meetings) =>
    {
        var all = meetings.Select(m => At(1, 1) with { Date = new DateOnly(2026, 1, 1).AddDays(m.Item1), State = m.Item2 }).ToList();
        var from = new DateOnly(2026, month, 1);

        var place = ThemePlace.Of(ATheme(month), 2026, all, _ => false, _today);

        Assert.NotEqual(ThemeStanding.Treated, place.Standing);
        Assert.Equal(place.Standing == ThemeStanding.Waiting, place.Meeting is not null);
        if (place.Meeting is { } at)
        {
            Assert.True(at.State is not (MeetingState.Cancelled or MeetingState.Closed) && at.Date >= from && at.Date < from.AddYears(1));
        }
    });

    private static ThemePlace Place(YearTheme theme) => ThemePlace.Of(theme, 2026, [_autumn, _march, _may], _ => false, _today);

    private static YearTheme ATheme(int month, Func<YearThemeText, YearThemeText>? change = null)
    {
        var text = new YearThemeText("Lägesbild", month, 2026);
        return YearTheme.Add(By(new(2026, 1, 1)), new(Guid.NewGuid()), default, change?.Invoke(text) ?? text).Value;
    }

    private static Actor By(DateOnly today) => new(null, "Didrik", Duties.Coordinator, today);

    private static YearMeeting At(int month, int day) => new(new MeetingId(Guid.NewGuid()), new DateOnly(2026, month, day), new TimeOnly(9, 0), MeetingState.Preparing);
}
