using BfaRadet.App.Data;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Needs;

public sealed class GatheringNeedsTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public void Every_feature_that_needs_somebody_is_asked()
    {
        var needing = typeof(INeeds).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(INeeds)));

        Assert.Equivalent(needing, _workspace.Services.GetServices<INeeds>().Select(n => n.GetType()), strict: true);
    }

    [Fact]
    public async Task What_is_urgent_comes_first_whichever_feature_says_it()
    {
        var needs = (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Council, null))!.Needs;

        Assert.True(needs.Select(n => n.Urgency).Distinct().Count() > 1);
        Assert.Equal(needs.OrderBy(n => n.Urgency), needs);
    }

    [Fact]
    public async Task Home_is_drawn_again_by_whatever_a_need_depends_on()
    {
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton<INeeds, OfThePublicSite>());

        Assert.Contains(Subject.Open(workspace.Council), workspace.Get<HomeQueries>().SubjectsOf(workspace.Council));
    }

    private sealed class OfThePublicSite : INeeds
    {
        public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Open(council)];

        public Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked) => Task.FromResult<IReadOnlyList<Need>>([]);
    }
}
