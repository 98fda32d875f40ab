using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using System.Security.Claims;

namespace BfaRadet.Tests.Testing;

/// <summary>A connection to a hub that only says who is at its other end, and whether it was cut.</summary>
internal sealed class ALine(Caller caller, Guid session) : HubCallerContext, IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    public bool IsCut => _gone.IsCancellationRequested;

    public override string ConnectionId => "a line";

    public override string? UserIdentifier => caller.AccountId;

    public override ClaimsPrincipal? User { get; } = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, caller.AccountId), new Claim(Caller.SessionClaim, session.ToString())], "test"));

    public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override CancellationToken ConnectionAborted => _gone.Token;

    public override void Abort() => _gone.Cancel();

    public void Dispose() => _gone.Dispose();
}
