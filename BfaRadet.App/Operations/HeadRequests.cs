namespace BfaRadet.App.Operations;

/// <summary>
/// Answers HEAD as GET would be, without the body: proxies and monitors ask so, and pages answer to GET alone.
/// </summary>
internal sealed class HeadRequests : IStartupFilter
{
    // Before routing, which chooses by method.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        // Also when the answer begins in the middle: the server must not wait for a body that was announced.
        context.Response.OnStarting(() =>
        {
            context.Request.Method = HttpMethods.Head;
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}
