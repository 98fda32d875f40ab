using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using Bunit;
using Microsoft.AspNetCore.Components;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>A time of the day is typed as one says it, in any browser, and written back in full.</summary>
public sealed class ClockFieldTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private TimeOnly? _time = new(16, 30);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Theory]
    [InlineData("9", "09.00")]
    [InlineData("9.30", "09.30")]
    [InlineData("09:30", "09.30")]
    [InlineData("9,30", "09.30")]
    [InlineData("930", "09.30")]
    [InlineData("0930", "09.30")]
    [InlineData(" kl 9 ", "09.00")]
    [InlineData("Kl. 9.30", "09.30")]
    [InlineData("kl.9", "09.00")]
    [InlineData("klockan 23.59", "23.59")]
    [InlineData("00.00", "00.00")]
    public async Task What_is_typed_is_written_back_in_full(string typed, string written)
    {
        var field = Open();

        await TypeAsync(field, typed);

        Assert.Equal(written, field.Find("input").GetAttribute("value"));
        Assert.Equal(written, SwedishDates.Clock(_time!.Value));
        Assert.True(IsTaken(typed));
    }

    [Theory]
    [InlineData("24")]
    [InlineData("9.60")]
    [InlineData("9.3")]
    [InlineData("9–11")]
    [InlineData("9.30.00")]
    [InlineData("kl")]
    [InlineData("nio")]
    [InlineData("9 30")]
    public async Task What_cannot_be_read_stays_and_keeps_the_form_from_being_sent(string typed)
    {
        var field = Open();

        await TypeAsync(field, typed);

        Assert.Equal(typed, field.Find("input").GetAttribute("value"));
        Assert.Null(_time);
        Assert.False(IsTaken(typed));
    }

    [Fact]
    public void A_time_of_more_letters_than_a_time_has_is_none() => Assert.Null(ClockLine.Read(new string(' ', ClockLine.Max) + "9"));

    [Fact]
    public async Task While_one_types_nothing_is_taken_away()
    {
        var field = Open();

        await field.Find("input").InputAsync("1");

        Assert.Equal(new TimeOnly(16, 30), _time);
    }

    [Fact]
    public async Task A_time_from_outside_takes_the_place_of_what_stood_there()
    {
        var field = Open();
        await TypeAsync(field, "9");

        field.Render(p => p.Add(f => f.Value, new TimeOnly(8, 15)));

        Assert.Equal("08.15", field.Find("input").GetAttribute("value"));
    }

    // The browser's check of a pattern is of the whole value.
    private static bool IsTaken(string typed) => Regex.IsMatch(typed, $"^(?:{ClockBox.Pattern})$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private IRenderedComponent<ClockField> Open() => _context.Render<ClockField>(p => p
        .Add(f => f.Value, _time).Add(f => f.ValueChanged, EventCallback.Factory.Create<TimeOnly?>(this, time => _time = time)));

    private static async Task TypeAsync(IRenderedComponent<ClockField> field, string typed)
    {
        await field.Find("input").InputAsync(typed);
        await field.Find("input").ChangeAsync(typed);
    }
}
