using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

public sealed class FaultBoundaryTests
{
    [Fact]
    public async Task A_page_that_fails_says_what_is_safe_and_is_logged_once_with_the_same_reference()
    {
        var log = new LogLines();
        await using var context = Context(log);

        var boundary = context.Render<FaultBoundary>(parameters => parameters.AddChildContent<Failing>());

        var reference = boundary.Find(".reference strong").TextContent;
        Assert.Contains("Det som redan var sparat är kvar.", boundary.Markup, StringComparison.Ordinal);
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}$", reference);
        Assert.Contains(reference, Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_page_takes_the_fault_away()
    {
        await using var context = Context(new LogLines());
        var failing = true;
        var boundary = context.Render<FaultBoundary>(parameters => parameters.AddChildContent(builder =>
        {
            if (failing)
            {
                builder.OpenComponent<Failing>(0);
                builder.CloseComponent();
            }
        }));

        failing = false;
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/annan");

        boundary.WaitForAssertion(() => Assert.Empty(boundary.FindAll(".fault")));
    }

    [Fact]
    public async Task A_page_that_goes_on_failing_ends_its_circuit()
    {
        var log = new LogLines();
        await using var context = Context(log);
        context.Render<FaultBoundary>(parameters => parameters.AddChildContent<Failing>());
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        for (var again = 1; again < 5; again++)
        {
            navigation.NavigateTo("/annan");
        }

        Assert.Equal(5, log.Lines.Count);
        Assert.False(context.Renderer.UnhandledException.IsCompleted);
        navigation.NavigateTo("/annan");

        Assert.Equal("broken", (await context.Renderer.UnhandledException).Message);
    }

    [Fact]
    public async Task The_wall_display_says_it_too()
    {
        await using var context = Context(new LogLines());

        var wall = context.Render<WallLayout>(parameters => parameters.Add(l => l.Body, builder =>
        {
            builder.OpenComponent<Failing>(0);
            builder.CloseComponent();
        }));

        Assert.Contains("Sidan kunde inte visas", wall.Markup, StringComparison.Ordinal);
    }

    private static BunitContext Context(LogLines log)
    {
        var context = new BunitContext();
        context.Services.AddLogging(logging => logging.AddProvider(log));
        return context;
    }

    private sealed class Failing : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new InvalidOperationException("broken");
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
