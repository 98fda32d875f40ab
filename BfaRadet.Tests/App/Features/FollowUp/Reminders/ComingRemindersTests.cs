using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Reminders;

/// <summary>Which reminders come is shown before they go, by the rule that writes them.</summary>
public sealed class ComingRemindersTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    private ReminderPreviews Previews => _workspace.Get<ReminderPreviews>();

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task What_is_shown_is_what_is_written_and_when()
    {
        // The week before nothing is late, and nothing was written.
        To(new DateTime(2026, 3, 13, 18, 0, 0));
        var coming = await Previews.OfAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, Cancel);
        Assert.Equal(BfaRadet.App.SwedishTime.At(new DateTime(2026, 3, 16, 8, 0, 0)), coming.At);
        Assert.NotEmpty(coming.Letters);

        To(new DateTime(2026, 3, 16, 8, 0, 0));
        Assert.Equal(coming.Letters.Count, await _workspace.Get<ReminderLetters>().WriteAsync(Cancel));

        await using var db = _workspace.Db();
        var letters = await db.Letters().AsNoTracking().OrderBy(l => l.ToName).ToListAsync(Cancel);
        Assert.Equal(coming.Letters.Select(l => (l.Name, l.Address)).Order(), letters.Select(l => (l.ToName, l.ToAddress)).Order());
        var reminders = await db.Set<Reminder>().AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(
            coming.Letters.SelectMany(l => l.Lines.Select(line => (l.Member.Value, line.Decision.Value, line.Stage))).Order(),
            reminders.Select(r => (r.Member.Value, r.Decision.Value, r.Stage)).Order());

        // And after that the next week's.
        Assert.Equal(BfaRadet.App.SwedishTime.At(new DateTime(2026, 3, 23, 8, 0, 0)), (await Previews.OfAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, Cancel)).At);
    }

    [Fact]
    public async Task They_are_for_those_who_follow_up_for_all()
    {
        foreach (var key in new[] { "polis", "ahorare" })
        {
            var other = await Previews.OfAsync(await _workspace.CallerAsync(key), _workspace.Council, Cancel);
            Assert.Equal((false, 0), (other.IsShown, other.Letters.Count));
        }

        Assert.False((await Previews.OfAsync(await _workspace.StrangerAsync(), _workspace.Council, Cancel)).IsShown);
    }

    [Fact]
    public async Task Turned_off_there_are_none()
    {
        await _workspace.ChooseAsync(s => s with { Reminders = s.Reminders with { On = false } });

        var none = await Previews.OfAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, Cancel);

        Assert.Equal((true, null, 0), (none.IsShown, none.At, none.Letters.Count));
    }

    [Fact]
    public async Task The_pages_of_settings_and_of_letters_show_them()
    {
        Assert.All(Enum.GetValues<PagePlace>(), place => Assert.Contains(new PagePart(place, typeof(ComingRemindersPart)), _workspace.Services.GetServices<PagePart>()));
        await using var page = new APage(_workspace, await _workspace.CallerAsync("samordnare"));

        var coming = page.Open<ComingRemindersPart>(
            CouncilAddresses.Settings(_workspace.Council), p => p.Add(x => x.Council, _workspace.Council).Add(x => x.Place, PagePlace.ReminderSettings));

        coming.WaitForAssertion(() => Assert.Contains("skrivs 1 brev, att lämna från Utskick.", coming.Find(".coming").TextContent, StringComparison.Ordinal));
        Assert.Contains("2 beslut", coming.Find(".coming summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("Förfallet", coming.Find(".coming .lines").TextContent, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private void To(DateTime local) => _workspace.Clock.MoveTo(BfaRadet.App.SwedishTime.At(local));
}
