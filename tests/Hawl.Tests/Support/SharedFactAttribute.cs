namespace Hawl.Tests.Support;

/// A test that reads the folder of shared facts named by HAWL_SHARED, and is skipped, saying so, where there is none.
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HAWL_SHARED")))
        {
            Skip = "HAWL_SHARED does not name the folder of shared facts.";
        }
    }

    public static string PathOf(string file) => Path.Combine(Environment.GetEnvironmentVariable("HAWL_SHARED") ?? "", file);
}
