using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>A meeting from 22.00 to 00.30: what is typed after midnight is of the day after, and that is said.</summary>
public sealed class AfterMidnightTests
{
    private static readonly DateTimeOffset _opened = SwedishDates.MomentOf(new DateOnly(2026, 3, 11), new TimeOnly(22, 0));

    [Fact]
    public async Task When_somebody_left()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var window = new APage(workspace, await workspace.CallerAsync("sekreterare"));
        ValueList<Stay> saved = default;
        var form = window.Render<SpansForm>(p => p.Add(f => f.Label, "Närvaro").Add(f => f.Opened, _opened).Add(f => f.Spans, [Stay.Whole])
            .Add(f => f.OnSave, stays =>
            {
                saved = stays;
                return Task.FromResult<Refusal?>(null);
            }));

        await form.FindAll("input[data-clock]")[1].ChangeAsync("0020");
        Assert.Contains("Dagen efter, 12 mars 2026", form.FindAll("label")[2].TextContent, StringComparison.Ordinal);
        await form.FindAll("input[data-clock]")[0].ChangeAsync("22.40");
        await form.Find("form").SubmitAsync();

        Assert.Equal((_opened.AddMinutes(40), _opened.AddMinutes(140)), (saved[0].From, saved[0].To));
        Assert.DoesNotContain("Dagen efter", form.FindAll("label")[0].TextContent, StringComparison.Ordinal);
    }
}
