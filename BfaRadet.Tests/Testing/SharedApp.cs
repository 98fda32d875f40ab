using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>Tests that drive a browser run one after another: two at once starve each other on two cores.</summary>
[CollectionDefinition(nameof(InABrowser))]
public sealed class InABrowser : ICollectionFixture<SharedApp>;

/// <summary>The app in Development for tests that only look. Who changes something starts a <see cref="RunningApp"/> of its own.</summary>
public sealed class SharedApp : IAsyncDisposable
{
    public RunningApp App { get; } = new();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
