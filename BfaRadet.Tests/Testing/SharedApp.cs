using Xunit;

[assembly: AssemblyFixture(typeof(BfaRadet.Tests.Testing.SharedApp))]

namespace BfaRadet.Tests.Testing;

/// <summary>
/// The app in Development for tests that only look, started by the first that asks. Who changes something starts a
/// <see cref="RunningApp"/> of its own.
/// </summary>
public sealed class SharedApp : IAsyncDisposable
{
    private readonly Lazy<RunningApp> _app = new(() => new RunningApp());

    public RunningApp App => _app.Value;

    public ValueTask DisposeAsync() => _app.IsValueCreated ? _app.Value.DisposeAsync() : ValueTask.CompletedTask;
}
