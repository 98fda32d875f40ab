using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Live;

/// <summary>Which subjects a saved event signals: those its feature names, and none for one that was forgotten.</summary>
public sealed class SubjectsOfEventsTests
{
    private static readonly CouncilId _council = new(Guid.CreateVersion7());

    public static TheoryData<DomainEvent> Events => [.. AnEvent.OfEachKind()];

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_kind_of_event_is_about_something(DomainEvent happened)
    {
        var subjects = OfTheApp(Environments.Development).SubjectsOf(new SavedEvent(_council, happened)).ToList();

        Assert.NotEmpty(subjects);
        Assert.Equal(happened is not NotesWritten, subjects.Contains(Subject.Journal(_council)));
        if (happened is IMeetingEvent { Meeting: var meeting })
        {
            Assert.Contains(Subject.Meeting(meeting), subjects);
        }
    }

    [Fact]
    public async Task One_that_no_feature_names_is_refused_before_the_commit_where_the_product_is_made()
    {
        await using var workspace = await AWorkspace.OpenAsync(
            also: services => services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development }));
        await using var db = workspace.Db();
        var rows = await db.Journal.CountAsync(TestContext.Current.CancellationToken);
        var secretary = await workspace.CallerAsync("sekreterare");

        await Assert.ThrowsAsync<InvalidOperationException>(() => workspace.Get<Changes>().ToCouncilAsync<Done>(secretary, workspace.Council, (_, moment) =>
        {
            moment.Note(workspace.Council, new Forgotten());
            return Done.Value;
        }, TestContext.Current.CancellationToken));

        Assert.Equal(rows, await db.Journal.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void And_tells_nobody_where_it_is_used()
    {
        var saved = new SavedEvent(_council, new Forgotten());

        Assert.Empty(OfTheApp(Environments.Production).SubjectsOf(saved));
    }

    private static SavedChanges OfTheApp(string environment)
    {
        var services = new ServiceCollection();
        AWorkspace.Register(services, "unused.db", TimeProvider.System);
        using var provider = services.BuildServiceProvider();
        return new SavedChanges(
            new LiveFeed(NullLogger<LiveFeed>.Instance), provider.GetServices<EventSubjects>(),
            new HostingEnvironment { EnvironmentName = environment }, NullLogger<SavedChanges>.Instance);
    }

    private sealed record Forgotten : DomainEvent;
}
