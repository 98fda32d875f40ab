using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Downloads;

public sealed class DownloadListTests
{
    [Fact]
    public async Task A_member_is_led_to_every_kind_of_file()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("skola"));

        var list = page.Render<DownloadList>(p => p.Add(l => l.Council, workspace.Council).Add(l => l.Meeting, workspace.Today));

        list.WaitForElement("li a");
        Assert.Equal(
            FileKind.All.Select(kind => MinutesAddresses.File(workspace.Council, workspace.Today, kind.Extension)),
            list.FindAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Contains("inte justerat", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outsider_sees_nothing()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("administrator"));

        var list = page.Render<DownloadList>(p => p.Add(l => l.Council, workspace.Council).Add(l => l.Meeting, workspace.Today));

        Assert.Empty(list.Markup.Trim());
    }
}
