using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Benchmarks;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using System.Collections;
using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Sessions;

/// <summary>
/// Every page, endpoint, hub method, command and query there is, asked by an account that was locked a moment ago. They are
/// found, not listed, so that a new one is asked too.
/// </summary>
public sealed class LockedAMomentAgoTests : IAsyncLifetime
{
    /// <summary>What anybody may ask for, signed in or not. Whatever is not here is shut.</summary>
    private static readonly string[] _forAnybody =
    [
        "/aterstall", "/bjud-in", "/bjud-in/{secret}", "/fel", "/finns-inte", "/halsa", "/kalender.ics", "/kom-igang", "/logga-in", "/logga-ut", "/oppet",
        "/rapport", "/robots.txt", "/svar", "/utloggad", "/utveckling",
    ];

    private HeldMeeting _meeting = default!;
    private Caller _secretary = default!;

    public async ValueTask InitializeAsync()
    {
        _meeting = await HeldMeeting.OpenAsync();
        _secretary = await _meeting.CallerAsync("sekreterare");
    }

    public ValueTask DisposeAsync() => _meeting.DisposeAsync();

    [Fact]
    public async Task No_page_or_endpoint_answers()
    {
        var cookies = await _meeting.StepInAsync("sekreterare");
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(_meeting.App.Address) };
        var addresses = Endpoints().Where(e => !IsForAnybody(e)).Select(Filled).Distinct().ToList();
        var before = await AskAllAsync(client, addresses);

        await LockAsync();
        var after = await AskAllAsync(client, addresses);

        Assert.True(addresses.Count > 20);
        Assert.True(before.Count(b => b.Value == HttpStatusCode.OK) > 15, string.Join('\n', before));
        Assert.DoesNotContain(before, b => IsShut(b.Value));
        Assert.DoesNotContain(after, a => !IsShut(a.Value));
    }

    [Fact]
    public void Only_a_few_listed_ones_are_for_anybody()
    {
        var open = Endpoints().Where(IsForAnybody).Select(Pattern)
            .Where(p => !_forAnybody.Contains(p) && !p.StartsWith("/oppet/", StringComparison.Ordinal) && !p.StartsWith("/utveckling/", StringComparison.Ordinal));

        Assert.Empty(open.Distinct());
    }

    [Fact]
    public async Task Open_connections_and_pages_are_cut()
    {
        await using var minutes = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        await using var follower = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await follower.FollowAsync(_meeting.Id);
        await using var circuit = await HeadlessCircuit.OpenAsync(
            _meeting.App.Address, _meeting.LiveAddress[_meeting.App.Address.Length..], await _meeting.StepInAsync("sekreterare"));
        await using var other = await AWritingClient.SitDownAsync(_meeting, "ordforande");

        await LockAsync();

        await Task.WhenAll(minutes.Closed.Task, follower.Closed.Task, circuit.Closed.Task).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(other.Closed.Task.IsCompleted);
    }

    [Fact]
    public async Task No_hub_method_is_reached_even_before_the_connection_is_cut()
    {
        var line = new ALine(_secretary, await _meeting.Get<AccountSessions>().BeginAsync(_secretary.AccountId));
        var gate = _meeting.Get<SessionGate>();
        var methods = typeof(WritingHub).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Hub)))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetBaseDefinition() == m).ToList();
        var reached = 0;
        ValueTask<object?> Reach(HubInvocationContext call)
        {
            reached++;
            return default;
        }

        await gate.InvokeMethodAsync(Call(line, methods[0]), Reach);
        await LockAsync();
        foreach (var method in methods)
        {
            await Assert.ThrowsAsync<HubException>(async () => await gate.InvokeMethodAsync(Call(line, method), Reach));
        }

        Assert.True(methods.Count > 10);
        Assert.Equal(1, reached);
        Assert.True(line.IsCut);
    }

    [Fact]
    public async Task No_command_is_done_and_no_query_answered()
    {
        await using var scope = _meeting.App.Services.CreateAsyncScope();
        var asked = Askable(scope.ServiceProvider).ToList();
        var answered = 0;
        foreach (var (service, method) in asked.Where(a => a.Service.GetType().Name.EndsWith("Queries", StringComparison.Ordinal)))
        {
            answered += IsNo(await AskAsync(service, method)) ? 0 : 1;
        }

        await LockAsync();
        var faults = new List<string>();
        foreach (var (service, method) in asked)
        {
            if (!IsNo(await AskAsync(service, method)))
            {
                faults.Add($"{service.GetType().Name}.{method.Name}");
            }
        }

        Assert.True(asked.Count > 80, $"{asked.Count}");
        Assert.True(answered > 8, $"{answered}");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task What_was_sent_before_and_not_looked_at_yet_is_not_written()
    {
        var participants = _meeting.Get<Participants>();
        var caller = _secretary with { Session = await _meeting.Get<AccountSessions>().BeginAsync(_secretary.AccountId) };
        await participants.JoinAsync("a line", caller, _meeting.Id.ToParent(), _meeting.Items[0].ToDocument(), TestContext.Current.CancellationToken);
        var participant = participants.Find("a line", _meeting.Items[0].ToDocument())!;
        var could = participant.Rights.Write;

        await LockAsync();
        await participants.LeaveAllAsync("a line");

        Assert.True(could);
        Assert.False(participant.Rights.Write);
    }

    private async Task LockAsync()
    {
        await using var scope = _meeting.App.Services.CreateAsyncScope();
        _ = (await scope.ServiceProvider.GetRequiredService<AdministrationCommands>()
            .LockAsync(await _meeting.CallerAsync("administrator"), _secretary.AccountId)).Value;
    }

    private IEnumerable<RouteEndpoint> Endpoints() => _meeting.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        // Files of the pages themselves.
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Where(e => !Pattern(e).StartsWith("/_framework", StringComparison.Ordinal) && !Pattern(e).Contains(":file", StringComparison.Ordinal));

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    private static bool IsForAnybody(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>An address that the pattern matches, of what there is.</summary>
    private string Filled(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: var name } => name.ToUpperInvariant() switch
            {
                "COUNCIL" or "COUNCILID" or "COUNCILKEY" => $"{_meeting.Council}",
                "MEETING" or "MEETINGID" or "MEETINGKEY" => $"{_meeting.Id}",
                "ITEM" or "ITEMID" or "ITEMKEY" => $"{_meeting.Items[0]}",
                "EXTENSION" => "txt",
                "HASH" => new string('0', 64),
                _ => $"{Guid.NewGuid()}",
            },
            _ => "",
        }))));

    private static async Task<Dictionary<string, HttpStatusCode>> AskAllAsync(HttpClient client, IEnumerable<string> addresses)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            answers[address] = answer.StatusCode == HttpStatusCode.Redirect
                && answer.Headers.Location!.ToString() is var to && (to.Contains("/logga-in", StringComparison.Ordinal) || to == "/utveckling")
                    ? HttpStatusCode.Unauthorized
                    : answer.StatusCode;
        }

        return answers;
    }

    private static bool IsShut(HttpStatusCode status) => status == HttpStatusCode.Unauthorized;

    /// <summary>Whatever takes the one who asks, of all that is registered.</summary>
    private static IEnumerable<(object Service, MethodInfo Method)> Askable(IServiceProvider services) =>
        from type in typeof(Changes).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false, IsGenericType: false, Namespace: not null }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Caller) && !method.IsGenericMethod
            // These take a meeting that the caller has already been found to see, or count what is sent.
            && !method.GetParameters().Any(p => p.ParameterType.Name == "MeetingView") && type != typeof(WritingLimits) && type != typeof(AccountSessions) && type != typeof(SignInLimits) && type != typeof(Receipts)
        let service = services.GetService(type)
        where service is not null
        select (service, method);

    private async Task<object?> AskAsync(object service, MethodInfo method)
    {
        var answer = method.Invoke(service, [.. method.GetParameters().Select(Given)]);
        if (answer is null or string or bool)
        {
            return answer;
        }

        // Tasks and their like: of a value, or of none.
        var task = answer as Task ?? (answer.GetType() is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(ValueTask<>)
            ? (Task)kind.GetMethod("AsTask")!.Invoke(answer, null)!
            : null);
        if (task is null)
        {
            return answer;
        }

        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private static bool IsNo(object? answer) => answer switch
    {
        null or false or "" or ComingReminders { IsShown: false } => true,
        ITuple several => Enumerable.Range(0, several.Length).All(i => IsNo(several[i])),
        IEnumerable list => !list.Cast<object>().Any(),
        _ => answer.GetType() is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(Result<>)
            && kind.GetProperty(nameof(Result<int>.Refusal))!.GetValue(answer) is not null
            || answer is Refusal,
    };

    private object? Given(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var t when t == typeof(Caller) => _secretary,
        var t when t == typeof(CouncilId) => _meeting.Council,
        var t when t == typeof(MeetingId) => _meeting.Id,
        var t when t == typeof(AgendaItemId) => _meeting.Items[0],
        var t when t == typeof(FileKind) => FileKind.Text,
        _ when parameter.HasDefaultValue => parameter.ParameterType.IsValueType && parameter.DefaultValue is null ? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue,
        var t when Nullable.GetUnderlyingType(t) is not null => null,
        var t when t.Assembly == typeof(Refusal).Assembly || t.Assembly == typeof(string).Assembly && !t.Name.StartsWith("ValueTuple", StringComparison.Ordinal) => Samples.Make(t),
        { IsValueType: true } t => Activator.CreateInstance(t),
        var t => t.GetConstructors() is [var only] && only.GetParameters().All(p => p.HasDefaultValue)
            ? only.Invoke([.. only.GetParameters().Select(p => p.ParameterType.IsValueType && p.DefaultValue is null ? Activator.CreateInstance(p.ParameterType) : p.DefaultValue)])
            : RuntimeHelpers.GetUninitializedObject(t),
    };

    private HubInvocationContext Call(ALine line, MethodInfo method) => new(
        line, _meeting.App.Services, (Hub)RuntimeHelpers.GetUninitializedObject(method.DeclaringType!), method, []);
}
