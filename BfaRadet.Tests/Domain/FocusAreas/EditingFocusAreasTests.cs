using BfaRadet.Domain.Councils;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.FocusAreas;

public sealed class EditingFocusAreasTests
{
    private static readonly Actor _coordinator = new(new MemberId(Guid.CreateVersion7()), "Didrik", Duties.Coordinator, AMeeting.Day);
    private static readonly Actor _member = new(new MemberId(Guid.CreateVersion7()), "Edla", Duties.Member, AMeeting.Day);
    private static readonly FocusAreaText _text = new("Trafiksäkerhet", "Farten sänks.", new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31));

    [Fact]
    public void One_is_set_up_with_its_name_made_one_line()
    {
        var area = Create(_text with { Name = "  Trafik\r\n säkerhet " }).Value;

        Assert.Equal("Trafik säkerhet", area.Name);
        Assert.Equal(new FocusAreaCreated(area.Id, 2, area.Name), Assert.Single(area.Events));
    }

    [Fact]
    public void It_needs_a_name_and_a_period_that_goes_forward()
    {
        Assert.Equal(new EmptyText(nameof(FocusArea.Name)), Create(_text with { Name = " " }).Refusal);
        Assert.Equal(
            new FocusAreaRefusal.EndsBeforeItStarts(_text.From, _text.From.AddDays(-1)), Create(_text with { To = _text.From.AddDays(-1) }).Refusal);
        Assert.Null(Create(_text with { To = _text.From }).Refusal);
    }

    [Fact]
    public void A_name_longer_than_there_is_room_for_is_refused_with_its_length()
    {
        var result = Create(_text with { Name = new string('å', 10_000) });

        Assert.Equal(new TextTooLong(nameof(FocusArea.Name), 10_000, Wording.LineMax), result.Refusal);
    }

    [Fact]
    public void A_member_is_refused_everything()
    {
        var area = Create(_text).Value;

        Assert.Equal(new NotYourDuty(Duties.Preparers), Create(_text, _member).Refusal);
        Assert.Equal(new NotYourDuty(Duties.Preparers), area.Edit(_member, _text, _text with { Name = "Annat" }).Refusal);
        Assert.Equal(new NotYourDuty(Duties.Preparers), area.Place(_member, 1).Refusal);
    }

    [Fact]
    public void A_changed_period_is_recorded_with_what_it_was()
    {
        var area = Create(_text).Value;
        var longer = _text with { To = _text.To.AddYears(1) };

        _ = area.Edit(_coordinator, _text, longer).Value;
        _ = area.Edit(_coordinator, longer, longer with { Name = "Trafik" }).Value;

        Assert.Equal(
            [(new FocusAreaPeriod(_text.From, _text.To), new FocusAreaPeriod(_text.From, longer.To)), (null, null)],
            area.Events.OfType<FocusAreaChanged>().Select(e => (e.Before, e.After)));
    }

    [Fact]
    public void Two_who_change_different_things_both_get_their_way()
    {
        var area = Create(_text).Value;
        _ = area.Edit(_coordinator, _text, _text with { Name = "Trafik" }).Value;

        _ = area.Edit(_coordinator, _text, _text with { Colour = FocusAreaColour.Amber }).Value;

        Assert.Equal(("Trafik", FocusAreaColour.Amber), (area.Name, area.Colour));
    }

    [Fact]
    public void Two_who_change_the_same_thing_differently_choose()
    {
        var area = Create(_text).Value;
        _ = area.Edit(_coordinator, _text, _text with { Name = "Trafik" }).Value;

        var result = area.Edit(_coordinator, _text, _text with { Name = "Gator" });

        Assert.Equal(new Clash(nameof(FocusArea.Name), "Trafik", "Gator"), Assert.Single(Assert.IsType<EditClash>(result.Refusal).Clashes));
        Assert.Equal("Trafik", area.Name);
    }

    [Fact]
    public void Two_halves_of_a_period_that_do_not_fit_together_are_refused()
    {
        var area = Create(_text).Value;
        _ = area.Edit(_coordinator, _text, _text with { To = new DateOnly(2025, 6, 30) }).Value;

        var result = area.Edit(_coordinator, _text, _text with { From = new DateOnly(2026, 1, 1) });

        Assert.IsType<FocusAreaRefusal.EndsBeforeItStarts>(result.Refusal);
    }

    [Theory]
    [InlineData(2026, 12, 31, false)]
    [InlineData(2027, 1, 1, true)]
    public void It_lasts_its_last_day_out(int year, int month, int day, bool expired)
    {
        Assert.Equal(expired, Create(_text).Value.IsExpired(new DateOnly(year, month, day)));
    }

    private static Result<FocusArea> Create(FocusAreaText text, Actor? by = null) => FocusArea.Create(
        by ?? _coordinator, new FocusAreaId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()), 2, 2, text);
}
