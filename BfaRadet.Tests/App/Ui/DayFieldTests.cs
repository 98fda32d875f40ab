using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>A day is typed in words or digits, read at once, and written back in full.</summary>
public sealed partial class DayFieldTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly FormFaults _faults = new();
    private DateOnly? _day = new(2026, 3, 11);

    public DayFieldTests()
    {
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _context.Services.AddMudServices();
        _context.Services.AddSingleton(TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task What_is_typed_is_written_back_in_full_with_its_weekday()
    {
        var field = Open();

        await TypeAsync(field, "5/5 2026");

        Assert.Equal("5 maj 2026", field.Find(".field").GetAttribute("value"));
        Assert.Equal("tis", field.Find(".weekday [aria-hidden]").TextContent);
        Assert.Equal("tisdag 5 maj 2026", field.Find(".weekday .bfa-visually-hidden").TextContent);
        Assert.Equal("2026-05-05", field.Find(".bfa-day").GetAttribute("data-day"));
        Assert.Equal(new DateOnly(2026, 5, 5), _day);
        Assert.Empty(_faults.Unread);
    }

    [Theory]
    [InlineData("torsdag 5 maj 2026")]
    [InlineData("29 februari 2027")]
    public async Task A_day_that_is_not_is_said_at_the_field_when_it_is_left(string typed)
    {
        var field = Open();

        await field.Find(".field").InputAsync(typed);
        await field.Find(".field").BlurAsync(new());

        Assert.Equal("true", field.Find(".field").GetAttribute("aria-invalid"));
        Assert.NotEmpty(field.Find(".bfa-field-error").TextContent);
    }

    [Fact]
    public async Task While_one_types_nothing_is_wrong_and_nothing_is_taken_away()
    {
        var field = Open();

        await field.Find(".field").InputAsync("5 m");

        Assert.Equal(new DateOnly(2026, 3, 11), _day);
        Assert.Empty(field.FindAll("[aria-invalid]"));
        Assert.NotEmpty(_faults.Unread);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_when_the_field_is_left_and_is_never_saved_as_nothing()
    {
        var field = Open();

        await TypeAsync(field, "på våren");

        Assert.Equal("på våren", field.Find(".field").GetAttribute("value"));
        Assert.StartsWith("Skriv en dag, till exempel 5 maj", field.Find(".bfa-field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(field.Find(".bfa-field-error").Id, field.Find("[aria-invalid=true]").GetAttribute("aria-describedby"));
        Assert.Null(_day);
        Assert.Equal("Day", Assert.IsType<FormRefusal>(Assert.Single(_faults.Unread)).Field);

        await TypeAsync(field, "");

        Assert.Empty(field.FindAll(".bfa-field-error"));
        Assert.Empty(_faults.Unread);
    }

    [Fact]
    public async Task A_day_from_outside_takes_the_place_of_what_stood_there()
    {
        var field = Open();
        await TypeAsync(field, "5 maj 2026");

        field.Render(p => p.Add(f => f.Value, new DateOnly(2026, 6, 1)));

        Assert.Equal("1 juni 2026", field.Find(".field").GetAttribute("value"));
    }

    [Fact]
    public void A_field_that_has_gone_away_hinders_nothing()
    {
        _faults.Hear("Day", new FormRefusal("Day", "Fel."));

        Open().Instance.Dispose();

        Assert.Empty(_faults.Unread);
    }

    [Fact]
    public void No_page_has_a_field_for_days_or_clock_times_of_another_kind()
    {
        var others = Screens().Where(file => Path.GetFileName(file) != "DayBox.razor")
            .SelectMany(file => OtherKinds().Matches(File.ReadAllText(file)).Select(found => $"{Path.GetFileName(file)}: {found.Value}"));

        Assert.Empty(others);
    }

    [Fact]
    public void Every_form_with_such_a_field_asks_what_could_not_be_read()
    {
        var forgetful = Screens().Where(file => Path.GetDirectoryName(file)!.Contains("Features", StringComparison.Ordinal) && file.EndsWith(".razor", StringComparison.Ordinal)
            && File.ReadAllText(file) is var text && text.Contains("<DayField", StringComparison.Ordinal)
            && !string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*").Where(other => other == file || other == file + ".cs" || file.EndsWith("SeriesForm.razor", StringComparison.Ordinal) && other.EndsWith("SeriesRow.cs", StringComparison.Ordinal)).Select(File.ReadAllText))
                .Contains("aults.Unread", StringComparison.Ordinal));

        Assert.Empty(forgetful.Select(Path.GetFileName));
    }

    private static IEnumerable<string> Screens() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.*", SearchOption.AllDirectories)
        .Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".razor.cs", StringComparison.Ordinal))
            && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private IRenderedComponent<DayField> Open() => _context.Render<DayField>(p => p
        .Add(f => f.Label, "Dag").Add(f => f.Name, "Day").Add(f => f.Faults, _faults).Add(f => f.Value, _day)
        .Add(f => f.ValueChanged, EventCallback.Factory.Create<DateOnly?>(this, day => _day = day)));

    private static async Task TypeAsync(IRenderedComponent<DayField> field, string typed)
    {
        await field.Find(".field").InputAsync(typed);
        await field.Find(".field").ChangeAsync(typed);
    }

    [GeneratedRegex("""(?:Mud(?:Date|Time|DateRange)Picker|InputDate|type="(?:date|datetime-local|month|week|time)")""")]
    private static partial Regex OtherKinds();
}
