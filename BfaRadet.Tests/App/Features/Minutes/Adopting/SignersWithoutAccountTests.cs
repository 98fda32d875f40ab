using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Adopting;

public sealed class SignersWithoutAccountTests : IAsyncLifetime
{
    private ToAdjust _minutes = default!;

    public async ValueTask InitializeAsync() => _minutes = await ToAdjust.OpenAsync();

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task Sending_is_refused_with_who_and_what_can_be_done_and_the_review_goes_on()
    {
        await _minutes.Workspace.TakeAccountAsync("polis");

        var refusal = Assert.IsType<AdjustmentRefusal.StillMissing>((await _minutes.SendAsync()).Refusal);
        var section = await _minutes.Commands.SendSectionAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, _minutes.Items[1]);
        var review = await _minutes.Commands.SendForReviewAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id);

        Assert.Equal([Unable(SignerHindrance.NoAccount)], refusal.Gaps);
        Assert.Contains(
            "Edla Ramberg är vald att justera, men har inget konto och kan inte bekräfta. Bjud in Edla Ramberg under Rådet, eller välj en annan justerare.",
            RefusalTexts.Of(refusal), StringComparison.Ordinal);
        Assert.Equal(refusal, section.Refusal);
        Assert.Null(review.Refusal);
    }

    [Fact]
    public async Task A_chair_without_account_cannot_be_changed_for_another()
    {
        await _minutes.Workspace.TakeAccountAsync("ordforande");

        var refusal = Assert.IsType<AdjustmentRefusal.StillMissing>((await _minutes.SendAsync()).Refusal);

        Assert.Contains("Bjud in Asta Lindmark under Rådet. ", RefusalTexts.Of(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_has_ended_is_told_of_as_that()
    {
        await _minutes.Workspace.AlterMemberAsync("polis", member => member.Property(m => m.TermTo).CurrentValue = new DateOnly(2026, 3, 1));

        var refusal = (await _minutes.SendAsync()).Refusal;

        Assert.Equal(new AdjustmentRefusal.StillMissing([Unable(SignerHindrance.OutsideTerm)]), refusal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_shut_by_an_administrator_stops_it_and_a_quarter_of_an_hour_does_not(bool byAdministrator)
    {
        var account = (await _minutes.CallerAsync("polis")).AccountId;
        await using (var db = _minutes.Workspace.Db())
        {
            (await db.Users.SingleAsync(u => u.Id == account)).LockoutEnd =
                byAdministrator ? DateTimeOffset.MaxValue : _minutes.Workspace.Clock.Now.AddMinutes(15);
            await db.SaveChangesAsync();
        }

        var refusal = (await _minutes.SendAsync()).Refusal;

        Assert.Equal(byAdministrator ? new AdjustmentRefusal.StillMissing([Unable(SignerHindrance.AccountShut)]) : null, refusal);
    }

    [Fact]
    public async Task The_button_says_why_and_offers_nothing_that_would_fail()
    {
        await _minutes.Workspace.TakeAccountAsync("polis");
        var caller = await _minutes.CallerAsync("sekreterare");
        await using var window = new APage(_minutes.Workspace, caller);
        var view = (await _minutes.ViewAsync())!;
        var panel = window.Render<AdjustmentPanel>(p => p.Add(x => x.View, view).Add(x => x.Caller, caller));

        panel.FindAll("button").First(b => b.TextContent == "Skicka för justering").Click();

        Assert.Contains("Bjud in Edla Ramberg under Rådet", panel.Find(".act").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("button[type=submit]"));
    }

    [Fact]
    public async Task One_who_loses_the_account_while_waited_for_is_told_of_with_the_way_out()
    {
        _ = (await _minutes.SendAsync()).Value;
        await _minutes.Workspace.TakeAccountAsync("polis");
        var caller = await _minutes.CallerAsync("sekreterare");
        await using var window = new APage(_minutes.Workspace, caller);
        var view = (await _minutes.ViewAsync())!;

        var panel = window.Render<StandingPanel>(p => p.Add(x => x.View, view));

        Assert.Contains("eller skicka tillbaka protokollet.", panel.Find(".warn").TextContent, StringComparison.Ordinal);
    }

    private static MissingInMinutes.CannotConfirm Unable(SignerHindrance why) => new("Edla Ramberg", SignerPart.Adjuster, why);
}
